#include "app/window/settings_rescue.h"

#include "app/window/localization.h"
#include "ui/settings/broken_settings_dialog.h"
#include "ui/theme/theme.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace opbx {

std::optional<Profile> rescueSettings(QApplication& application, const Arguments& arguments,
                                      const Profile& broken, InstanceServer& instance) {
    const QString file = broken.configFile;
    const ui::Localization localization(application, broken.settings.string("ui/language"));
    ui::applyTheme(application, ui::themeChoice(broken.settings.string("ui/theme")));
    std::optional<Profile> mended;
    ui::BrokenSettingsDialog dialog(file, broken.read.broken, nullptr);
    const auto readAgain = [&]() -> std::optional<Error> {
        const Result<Profile> now = openProfile(arguments, true);
        if (!now)
            return now.error();
        mended = *now;
        dialog.accept();
        return std::nullopt;
    };
    QObject::connect(&dialog, &ui::BrokenSettingsDialog::returned, &dialog, readAgain);
    QObject::connect(&dialog, &ui::BrokenSettingsDialog::folderRequested, &dialog,
                     [&] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath())); });
    QObject::connect(&dialog, &ui::BrokenSettingsDialog::defaultsRequested, &dialog, [&] {
        const Result<QString> kept =
            broken.read.broken.isEmpty() ? setSettingsAside(file) : dropBrokenSettings(file);
        const std::optional<Error> left = kept ? readAgain() : kept.error();
        if (left)
            dialog.showProblem(*left);
    });
    QObject::connect(&instance, &InstanceServer::raiseRequested, &dialog,
                     [&dialog](const InstanceReply& reply) {
                         dialog.raise();
                         dialog.activateWindow();
                         reply.finish(Done{});
                     });
    QObject::connect(&instance, &InstanceServer::reloadRequested, &dialog, [&](const InstanceReply& reply) {
        const std::optional<Error> left = readAgain(); // `opbx config` has mended it
        reply.finish(left ? Result<Done>(*left) : Done{});
    });
    dialog.open();
    QApplication::exec(); // ends with its last window
    return mended;
}

} // namespace opbx
