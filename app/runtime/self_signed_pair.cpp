#include "app/runtime/self_signed_pair.h"

#include "core/files/private_folder.h"

#include <QSysInfo>

namespace opbx {

using namespace Qt::StringLiterals;

QStringList usualCertificateNames() {
    QStringList names{u"localhost"_s, u"127.0.0.1"_s, QSysInfo::machineHostName()};
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

Result<TlsFiles> makeSelfSignedPair(const QString& dataDir, const QStringList& names, int days,
                                    const Clock& clock) {
    const QString folder = dataDir + u"/tls"_s;
    const TlsFiles files{folder + u"/certificate.pem"_s, folder + u"/key.pem"_s};
    Result<Done> done = makePrivateFolder(folder);
    if (done)
        done = makeSelfSignedCertificate(files, names, days, clock);
    return done ? Result<TlsFiles>(files) : Result<TlsFiles>(done.error());
}

} // namespace opbx
