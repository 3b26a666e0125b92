// Takes the name of the secret service on the session bus and never answers anybody.
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>

using namespace Qt::StringLiterals;

namespace {

class Silence : public QDBusVirtualObject {
public:
    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection&) override {
        message.setDelayedReply(true);
        return true;
    }
};

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    Silence silence;
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.registerVirtualObject(u"/"_s, &silence, QDBusConnection::SubPath);
    return bus.registerService(u"org.freedesktop.secrets"_s) ? QCoreApplication::exec() : 1;
}
