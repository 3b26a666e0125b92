#include "core/routing/prompts.h"

#include "core/model/routing_plan.h"

#include <algorithm>
#include <array>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array languages = {"en", "de", "es", "fr", "he"};

struct Row {
    QLatin1String name;
    std::array<const char16_t*, languages.size()> texts;
};

// In the order of the enumeration.
constexpr std::array<Row, promptCount> prompts = {{
    {"not-configured"_L1,
     {u"DID destination not configured", u"Für diese Rufnummer ist kein Ziel eingerichtet.",
      u"Este número no tiene un destino configurado.", u"Ce numéro n'a pas de destination configurée.",
      u"לא הוגדר יעד למספר זה."}},
    {"outbound-refused"_L1,
     {u"Outbound calls to this destination are not allowed", u"Anrufe zu diesem Ziel sind nicht erlaubt.",
      u"No se permiten llamadas a este destino.", u"Les appels vers cette destination ne sont pas autorisés.",
      u"שיחות יוצאות ליעד זה אינן מותרות."}},
    {"destination-missing"_L1,
     {u"The destination of this call is not available.", u"Das Ziel dieses Anrufs ist nicht verfügbar.",
      u"El destino de esta llamada no está disponible.", u"La destination de cet appel n'est pas disponible.",
      u"היעד של שיחה זו אינו זמין."}},
    {"extension-unavailable"_L1,
     {u"This extension is not available.", u"Diese Nebenstelle ist nicht verfügbar.",
      u"Esta extensión no está disponible.", u"Ce poste n'est pas disponible.", u"שלוחה זו אינה זמינה."}},
    {"extension-unknown"_L1,
     {u"This extension was not found.", u"Diese Nebenstelle wurde nicht gefunden.",
      u"No se ha encontrado esta extensión.", u"Ce poste est introuvable.", u"שלוחה זו לא נמצאה."}},
    {"number-incomplete"_L1,
     {u"This is not a complete number. Please dial it with its area code.",
      u"Das ist keine vollständige Rufnummer. Bitte wählen Sie mit der Vorwahl.",
      u"Este no es un número completo. Márquelo con su prefijo.",
      u"Ce numéro n'est pas complet. Veuillez le composer avec son indicatif.",
      u"זה אינו מספר מלא. אנא חייגו עם הקידומת."}},
    {"nobody-available"_L1,
     {u"Nobody is available to take your call. Please try again later.",
      u"Im Moment kann niemand Ihren Anruf annehmen. Bitte versuchen Sie es später noch einmal.",
      u"En este momento nadie puede atender su llamada. Inténtelo más tarde.",
      u"Personne ne peut prendre votre appel pour le moment. Veuillez réessayer plus tard.",
      u"איש אינו פנוי לענות לשיחתך כעת. אנא נסו שוב מאוחר יותר."}},
    {"loop"_L1,
     {u"This call cannot be connected. Please try again later.",
      u"Dieser Anruf kann nicht verbunden werden. Bitte versuchen Sie es später noch einmal.",
      u"No se puede conectar esta llamada. Inténtelo más tarde.",
      u"Cet appel ne peut pas aboutir. Veuillez réessayer plus tard.",
      u"לא ניתן לחבר שיחה זו. אנא נסו שוב מאוחר יותר."}},
    {"forward-limit"_L1,
     {u"This call was forwarded too often.", u"Dieser Anruf wurde zu oft weitergeleitet.",
      u"Esta llamada se ha desviado demasiadas veces.", u"Cet appel a été transféré trop de fois.",
      u"שיחה זו הועברה יותר מדי פעמים."}},
    {"menu-silence"_L1,
     {u"We did not receive your choice.", u"Wir haben keine Eingabe erhalten.",
      u"No hemos recibido su elección.", u"Nous n'avons pas reçu votre choix.", u"לא קיבלנו את בחירתך."}},
    {"menu-wrong-key"_L1,
     {u"That choice is not available.", u"Diese Auswahl gibt es nicht.", u"Esa opción no está disponible.",
      u"Ce choix n'est pas disponible.", u"בחירה זו אינה קיימת."}},
    {"voicemail-greeting"_L1,
     {u"Please leave a message after the tone.", u"Bitte hinterlassen Sie eine Nachricht nach dem Ton.",
      u"Deje un mensaje después de la señal.", u"Veuillez laisser un message après le signal sonore.",
      u"אנא השאירו הודעה לאחר הצליל."}},
    {"voicemail-thanks"_L1,
     {u"Thank you. Your message has been recorded. Goodbye.",
      u"Vielen Dank. Ihre Nachricht wurde aufgezeichnet. Auf Wiederhören.",
      u"Gracias. Su mensaje ha sido grabado. Adiós.", u"Merci. Votre message a été enregistré. Au revoir.",
      u"תודה. הודעתך הוקלטה. להתראות."}},
    {"voicemail-empty"_L1,
     {u"No message was recorded. Goodbye.", u"Es wurde keine Nachricht aufgezeichnet. Auf Wiederhören.",
      u"No se ha grabado ningún mensaje. Adiós.", u"Aucun message n'a été enregistré. Au revoir.",
      u"לא הוקלטה הודעה. להתראות."}},
    {"unauthorized"_L1,
     {u"Unauthorized. Authentication failed.", u"Nicht berechtigt. Die Anmeldung ist fehlgeschlagen.",
      u"No autorizado. La autenticación ha fallado.", u"Non autorisé. L'authentification a échoué.",
      u"אין הרשאה. האימות נכשל."}},
    {"key-not-configured"_L1,
     {u"Configuration error. API key not configured.",
      u"Fehler in der Einrichtung. Der API-Schlüssel ist nicht eingerichtet.",
      u"Error de configuración. La clave de API no está configurada.",
      u"Erreur de configuration. La clé d'API n'est pas configurée.", u"שגיאת הגדרה. מפתח הממשק לא הוגדר."}},
    {"missing-destination"_L1,
     {u"Bad request. Missing destination number.", u"Ungültige Anfrage. Die Zielrufnummer fehlt.",
      u"Solicitud no válida. Falta el número de destino.",
      u"Requête incorrecte. Le numéro de destination est absent.", u"בקשה שגויה. מספר היעד חסר."}},
    {"malformed-request"_L1,
     {u"Bad request. The request cannot be read.", u"Ungültige Anfrage. Die Anfrage ist nicht lesbar.",
      u"Solicitud no válida. No se puede leer.", u"Requête incorrecte. Elle ne peut pas être lue.",
      u"בקשה שגויה. לא ניתן לקרוא אותה."}},
    {"apology"_L1,
     {u"We are sorry. Your call cannot be processed at the moment. Please try again later.",
      u"Es tut uns leid. Ihr Anruf kann zurzeit nicht bearbeitet werden. Bitte versuchen Sie es später noch "
      u"einmal.",
      u"Lo sentimos. Su llamada no se puede procesar en este momento. Inténtelo más tarde.",
      u"Nous sommes désolés. Votre appel ne peut pas être traité pour le moment. Veuillez réessayer plus "
      u"tard.",
      u"אנו מצטערים. לא ניתן לטפל בשיחתך כעת. אנא נסו שוב מאוחר יותר."}},
}};

const Row& promptRow(Prompt prompt) {
    return prompts[static_cast<size_t>(prompt)];
}

/// -1 when the language has no sentences.
int columnOf(const QString& language) {
    const QStringView base = QStringView(language).left(2);
    const bool isTag = language.size() == 2 || (language.size() > 2 && language.at(2) == '-'_L1);
    for (size_t i = 0; isTag && i < languages.size(); ++i) {
        if (base.compare(QLatin1String(languages[i]), Qt::CaseInsensitive) == 0)
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace

QLatin1String promptName(Prompt prompt) {
    return promptRow(prompt).name;
}

bool isPromptName(const QString& name) {
    return std::any_of(prompts.begin(), prompts.end(), [&name](const Row& row) { return name == row.name; });
}

QStringList promptLanguages() {
    QStringList codes;
    for (const char* code : languages)
        codes.append(QLatin1String(code));
    return codes;
}

QString promptText(Prompt prompt, const QString& language) {
    return QString::fromUtf16(promptRow(prompt).texts[static_cast<size_t>(qMax(0, columnOf(language)))]);
}

QString promptText(Prompt prompt, const PlanDefaults& defaults) {
    const QString own = defaults.texts.value(promptName(prompt)).trimmed();
    return own.isEmpty() ? promptText(prompt, defaults.language) : own;
}

QString promptLanguage(Prompt prompt, const PlanDefaults& defaults) {
    const bool isOwn = !defaults.texts.value(promptName(prompt)).trimmed().isEmpty();
    return isOwn || columnOf(defaults.language) >= 0 ? defaults.language : u"en-US"_s;
}

} // namespace opbx
