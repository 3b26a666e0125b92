#include "ui/words/self_test_words.h"

#include "ui/theme/formatting.h"

namespace opbx::ui {

QString SelfTestWords::sentence(SelfTestCode code) {
    switch (code) {
    case SelfTestCode::Reached:
        return tr("The public address leads here. Cloudonix can reach this endpoint.");
    case SelfTestCode::Cancelled: return tr("The test was stopped.");
    case SelfTestCode::NoAddress:
        return tr("There is no public address to test. Enter one that begins with https://.");
    default: return failure(code);
    }
}

QString SelfTestWords::failure(SelfTestCode code) {
    switch (code) {
    case SelfTestCode::NameUnknown:
        return tr(
            "The name of the public address is not known. Check its spelling, or start the tunnel again.");
    case SelfTestCode::NotReachable:
        return tr("Nothing answers at the public address. Check that the tunnel or proxy runs.");
    case SelfTestCode::CertificateBad:
        return tr(
            "The certificate of the public address is not trusted, so Cloudonix refuses it too. Renew it.");
    case SelfTestCode::NoAnswer: return tr("The public address did not answer in time. Check the tunnel.");
    case SelfTestCode::TunnelOffline:
        return tr("The tunnel's provider answers, but the tunnel itself is not running. Start it again.");
    case SelfTestCode::Interstitial:
        return tr(
            "A page for people stands in front of the endpoint. Switch it off at the tunnel's or proxy's "
            "provider.");
    case SelfTestCode::Redirected:
        return tr("The public address leads on to another one. Enter the address that it leads to.");
    case SelfTestCode::WrongStatus:
        return tr("Something else than this endpoint answers at the public address. Check where the tunnel "
                  "leads.");
    case SelfTestCode::OtherProgram:
        return tr("Another OPBX answers at the public address. Point the tunnel at this one.");
    default: return {};
    }
}

QStringList SelfTestWords::details(const SelfTestReport& report) {
    QStringList lines;
    if (report.status != 0)
        lines << tr("It answered with status %1 after %2.")
                     .arg(QString::number(report.status), Formatting::elapsed(report.roundTripMs * 1000));
    if (!report.arrived)
        return lines;
    QStringList names;
    for (const HttpHeader& header : report.forwarded)
        names << QString::fromLatin1(header.name);
    names.removeDuplicates();
    lines << (names.isEmpty() ? tr("Nothing on the way added headers about the sender.")
                              : tr("Added on the way: %1.").arg(names.join(QStringLiteral(", "))));
    if (!report.hostKept)
        lines << tr("The Host header was changed on the way. That does no harm here.");
    return lines;
}

Meaning SelfTestWords::meaning(const SelfTestReport& report) {
    if (report.passed())
        return Meaning::Good;
    return report.code == SelfTestCode::Cancelled || report.code == SelfTestCode::NoAddress
               ? Meaning::Attention
               : Meaning::Bad;
}

} // namespace opbx::ui
