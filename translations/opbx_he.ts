<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>Message</name>
    <message>
        <source>no credential</source>
        <translation>ללא אישור</translation>
    </message>
    <message>
        <source>The request carries no key and no signature. Enter the requests API key in the Cloudonix portal.</source>
        <translation>הבקשה אינה נושאת מפתח ואינה חתומה. הזינו את מפתח הבקשות בפורטל של Cloudonix.</translation>
    </message>
    <message>
        <source>wrong signature</source>
        <translation>חתימה שגויה</translation>
    </message>
    <message>
        <source>The signature does not match the webhook secret. Compare the secret here with the one in the Cloudonix portal.</source>
        <translation>החתימה אינה תואמת לסוד ה-webhook. השוו את הסוד שכאן לסוד שבפורטל של Cloudonix.</translation>
    </message>
    <message>
        <source>wrong key</source>
        <translation>מפתח שגוי</translation>
    </message>
    <message>
        <source>no key set up</source>
        <translation>לא הוגדר מפתח</translation>
    </message>
    <message>
        <source>No key is set up for this endpoint. Generate one in Settings, Authentication.</source>
        <translation>לא הוגדר מפתח לנקודת הקצה הזאת. צרו מפתח בהגדרות, אימות.</translation>
    </message>
    <message>
        <source>no timestamp</source>
        <translation>ללא חותמת זמן</translation>
    </message>
    <message>
        <source>bad timestamp</source>
        <translation>חותמת זמן פגומה</translation>
    </message>
    <message>
        <source>The timestamp is not a time. Unix seconds, Unix milliseconds and ISO 8601 are understood.</source>
        <translation>חותמת הזמן אינה זמן. מובנות שניות Unix, אלפיות שנייה Unix ו-ISO 8601.</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>לא עדכני</translation>
    </message>
    <message>
        <source>unknown path</source>
        <translation>נתיב לא מוכר</translation>
    </message>
    <message>
        <source>There is no endpoint at this path. Compare it with the three URLs in Settings, Connection.</source>
        <translation>אין נקודת קצה בנתיב הזה. השוו אותו לשלוש הכתובות שבהגדרות, חיבור.</translation>
    </message>
    <message>
        <source>wrong method</source>
        <translation>שיטה שגויה</translation>
    </message>
    <message>
        <source>The endpoint does not take this method. Set the method to POST in the Cloudonix portal.</source>
        <translation>נקודת הקצה אינה מקבלת את השיטה הזאת. קבעו POST בפורטל של Cloudonix.</translation>
    </message>
    <message>
        <source>malformed body</source>
        <translation>גוף לא תקין</translation>
    </message>
    <message>
        <source>The body is neither JSON nor a form. Open Request to see where it breaks off.</source>
        <translation>הגוף אינו JSON ואינו טופס. פתחו את &quot;בקשה&quot; כדי לראות היכן הוא נקטע.</translation>
    </message>
    <message>
        <source>media type</source>
        <translation>סוג תוכן</translation>
    </message>
    <message>
        <source>The body&apos;s media type is not understood. JSON and form bodies are accepted.</source>
        <translation>סוג התוכן של הגוף אינו מובן. מתקבלים JSON וטפסים.</translation>
    </message>
    <message>
        <source>compressed</source>
        <translation>דחוס</translation>
    </message>
    <message>
        <source>The body is compressed. Ask the sender to send it as it is.</source>
        <translation>הגוף דחוס. בקשו מהשולח לשלוח אותו כמות שהוא.</translation>
    </message>
    <message>
        <source>field missing</source>
        <translation>חסר שדה</translation>
    </message>
    <message>
        <source>A field that is needed is missing. Open Request to see what was sent.</source>
        <translation>חסר שדה נחוץ. פתחו את &quot;בקשה&quot; כדי לראות מה נשלח.</translation>
    </message>
    <message>
        <source>bad framing</source>
        <translation>מסגור לא תקין</translation>
    </message>
    <message>
        <source>headers too large</source>
        <translation>כותרות גדולות מדי</translation>
    </message>
    <message>
        <source>body too large</source>
        <translation>גוף גדול מדי</translation>
    </message>
    <message>
        <source>too slow</source>
        <translation>איטי מדי</translation>
    </message>
    <message>
        <source>The sender stopped in the middle of its request. It may send it again.</source>
        <translation>השולח הפסיק באמצע הבקשה. ייתכן שישלח אותה שוב.</translation>
    </message>
    <message>
        <source>too many connections</source>
        <translation>יותר מדי חיבורים</translation>
    </message>
    <message>
        <source>Too many connections are open. The sender was asked to come back later.</source>
        <translation>יותר מדי חיבורים פתוחים. השולח התבקש לחזור מאוחר יותר.</translation>
    </message>
    <message>
        <source>expectation</source>
        <translation>ציפייה שלא נענתה</translation>
    </message>
    <message>
        <source>The sender expects something that this server does not offer. Plain requests work.</source>
        <translation>השולח מצפה לדבר שהשרת הזה אינו מציע. בקשות רגילות פועלות.</translation>
    </message>
    <message>
        <source>HTTP version</source>
        <translation>גרסת HTTP</translation>
    </message>
    <message>
        <source>The HTTP version is not supported. 1.0 and 1.1 are.</source>
        <translation>גרסת ה-HTTP אינה נתמכת. נתמכות 1.0 ו-1.1.</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>לא נשמר</translation>
    </message>
    <message>
        <source>The event could not be stored, so it was not acknowledged. Cloudonix sends it again.</source>
        <translation>לא ניתן היה לשמור את האירוע, ולכן לא אושר. Cloudonix שולחת אותו שוב.</translation>
    </message>
    <message>
        <source>took too long</source>
        <translation>ארך זמן רב מדי</translation>
    </message>
    <message>
        <source>invalid value</source>
        <translation>ערך לא תקף</translation>
    </message>
    <message>
        <source>This value cannot be used. Correct it and try again.</source>
        <translation>אי אפשר להשתמש בערך הזה. תקנו אותו ונסו שוב.</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>לא נמצא</translation>
    </message>
    <message>
        <source>file unreadable</source>
        <translation>קובץ לא קריא</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that it exists and that you may read it.</source>
        <translation>אי אפשר לקרוא את הקובץ. בדקו שהוא קיים ושמותר לכם לקרוא אותו.</translation>
    </message>
    <message>
        <source>file not writable</source>
        <translation>קובץ לא ניתן לכתיבה</translation>
    </message>
    <message>
        <source>The file cannot be written. Choose another folder.</source>
        <translation>אי אפשר לכתוב את הקובץ. בחרו תיקייה אחרת.</translation>
    </message>
    <message>
        <source>history damaged</source>
        <translation>היסטוריה פגומה</translation>
    </message>
    <message>
        <source>history locked</source>
        <translation>היסטוריה נעולה</translation>
    </message>
    <message>
        <source>disk full</source>
        <translation>הדיסק מלא</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; events are refused until then.</source>
        <translation>הדיסק מלא. פנו מקום; עד אז האירועים נדחים.</translation>
    </message>
    <message>
        <source>quota used up</source>
        <translation>המכסה נוצלה</translation>
    </message>
    <message>
        <source>disk read-only</source>
        <translation>דיסק לקריאה בלבד</translation>
    </message>
    <message>
        <source>The disk is mounted read-only. Mount it for writing, or choose another folder.</source>
        <translation>הדיסק מותקן לקריאה בלבד. התקינו אותו לכתיבה, או בחרו תיקייה אחרת.</translation>
    </message>
    <message>
        <source>no file locks</source>
        <translation>אין נעילת קבצים</translation>
    </message>
    <message>
        <source>address in use</source>
        <translation>הכתובת תפוסה</translation>
    </message>
    <message>
        <source>Another program uses this address. Choose another port in Settings, Connection.</source>
        <translation>תוכנית אחרת משתמשת בכתובת הזאת. בחרו פורט אחר בהגדרות, חיבור.</translation>
    </message>
    <message>
        <source>address not there</source>
        <translation>הכתובת אינה קיימת</translation>
    </message>
    <message>
        <source>This computer does not have this address at the moment. It is tried again until it is there.</source>
        <translation>הכתובת הזאת אינה קיימת במחשב כרגע. מתבצע ניסיון חוזר עד שתהיה.</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>לא מותר</translation>
    </message>
    <message>
        <source>no keychain</source>
        <translation>אין מחזיק מפתחות</translation>
    </message>
    <message>
        <source>keychain refused</source>
        <translation>מחזיק המפתחות סירב</translation>
    </message>
    <message>
        <source>Access to the keychain was refused. Allow it and try again.</source>
        <translation>הגישה למחזיק המפתחות נדחתה. התירו אותה ונסו שוב.</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>אין רשת</translation>
    </message>
    <message>
        <source>The network did not answer. Check the connection and try again.</source>
        <translation>הרשת לא ענתה. בדקו את החיבור ונסו שוב.</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>נדחה</translation>
    </message>
    <message>
        <source>The other side refused. Check the address and the key.</source>
        <translation>הצד השני סירב. בדקו את הכתובת ואת המפתח.</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>תם הזמן</translation>
    </message>
    <message>
        <source>It took too long. Try again.</source>
        <translation>זה ארך זמן רב מדי. נסו שוב.</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>בוטל</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>בוטל. דבר לא השתנה.</translation>
    </message>
    <message>
        <source>not supported</source>
        <translation>לא נתמך</translation>
    </message>
    <message>
        <source>This is not supported here.</source>
        <translation>זה אינו נתמך כאן.</translation>
    </message>
    <message>
        <source>unexpected</source>
        <translation>בלתי צפוי</translation>
    </message>
    <message>
        <source>Something unexpected happened. The log says more.</source>
        <translation>קרה משהו בלתי צפוי. ביומן יש פרטים נוספים.</translation>
    </message>
    <message>
        <source>The request was refused, so only the first 16 KB of its body of %1 bytes are kept.</source>
        <translation>הבקשה נדחתה, ולכן נשמרו רק 16 הקילובייטים הראשונים מגוף של %1 בתים.</translation>
    </message>
    <message>
        <source>The sender %1 is not among auth/allowed_sources.</source>
        <translation>השולח %1 אינו בין auth/allowed_sources.</translation>
    </message>
    <message>
        <source>The proxy %1 names no sender in %2.</source>
        <translation>שרת התיווך %1 אינו נוקב בשולח ב-%2.</translation>
    </message>
    <message>
        <source>The signature header holds %1 values instead of one signature.</source>
        <translation>בכותרת החתימה יש %1 ערכים במקום חתימה אחת.</translation>
    </message>
    <message>
        <source>The signature has 40 hex digits, SHA-256 has 64: it was cut off, or made by SHA-1 of something else.</source>
        <translation>לחתימה 40 ספרות הקסדצימליות, ול-SHA-256 יש 64: היא נקטעה, או נוצרה ב-SHA-1 ממשהו אחר.</translation>
    </message>
    <message>
        <source>The signature has %1 hex digits, SHA-256 has 64: it was cut off.</source>
        <translation>לחתימה %1 ספרות הקסדצימליות, ול-SHA-256 יש 64: היא נקטעה.</translation>
    </message>
    <message>
        <source>The signature has %1 hex digits, SHA-256 has 64.</source>
        <translation>לחתימה %1 ספרות הקסדצימליות, ול-SHA-256 יש 64.</translation>
    </message>
    <message>
        <source>The signature is neither 64 hex digits nor the base64 of 32 bytes.</source>
        <translation>החתימה אינה 64 ספרות הקסדצימליות ואינה base64 של 32 בתים.</translation>
    </message>
    <message>
        <source>several values in the signature header</source>
        <translation>כמה ערכים בכותרת החתימה</translation>
    </message>
    <message>
        <source>The signature header holds several values.</source>
        <translation>בכותרת החתימה יש כמה ערכים.</translation>
    </message>
    <message>
        <source>Let the sender send one header with one signature.</source>
        <translation>דאגו שהשולח ישלח כותרת אחת עם חתימה אחת.</translation>
    </message>
    <message>
        <source>quotes around the signature</source>
        <translation>מירכאות סביב החתימה</translation>
    </message>
    <message>
        <source>Let the sender send it without.</source>
        <translation>דאגו שהשולח ישלח אותה בלעדיהן.</translation>
    </message>
    <message>
        <source>another word before the signature</source>
        <translation>מילה אחרת לפני החתימה</translation>
    </message>
    <message>
        <source>The signature begins with a word other than &quot;sha256=&quot;.</source>
        <translation>החתימה מתחילה במילה אחרת מ-„sha256=”.</translation>
    </message>
    <message>
        <source>Let the sender leave it out.</source>
        <translation>דאגו שהשולח ישמיט אותה.</translation>
    </message>
    <message>
        <source>a signature that was cut off</source>
        <translation>חתימה שנקטעה</translation>
    </message>
    <message>
        <source>The signature was cut off.</source>
        <translation>החתימה נקטעה.</translation>
    </message>
    <message>
        <source>Look for a field that is too short on its way, and let the sender send all 64 hex digits.</source>
        <translation>חפשו בדרכה שדה קצר מדי, ודאגו שהשולח ישלח את כל 64 הספרות ההקסדצימליות.</translation>
    </message>
    <message>
        <source>a signature of another form</source>
        <translation>חתימה בצורה אחרת</translation>
    </message>
    <message>
        <source>The signature header has another form than 64 hex digits.</source>
        <translation>לכותרת החתימה צורה אחרת מ-64 ספרות הקסדצימליות.</translation>
    </message>
    <message>
        <source>Let the sender write the HMAC-SHA256 in hex.</source>
        <translation>דאגו שהשולח יכתוב את ה-HMAC-SHA256 בהקסדצימלי.</translation>
    </message>
    <message>
        <source>the previous secret</source>
        <translation>הסוד הקודם</translation>
    </message>
    <message>
        <source>The signature was made with the previous secret. Enter the current webhook secret at the sender.</source>
        <translation>החתימה נוצרה עם הסוד הקודם. הזינו אצל השולח את סוד ה-webhook הנוכחי.</translation>
    </message>
    <message>
        <source>white space around the secret</source>
        <translation>רווחים סביב הסוד</translation>
    </message>
    <message>
        <source>The secret was used with white space around it. Remove spaces and line ends around the secret at the sender, or enter it here again.</source>
        <translation>נעשה שימוש בסוד עם רווחים סביבו. הסירו אצל השולח רווחים וסופי שורה סביב הסוד, או הזינו אותו כאן מחדש.</translation>
    </message>
    <message>
        <source>The secret was used in another form: decoded from base64 or hex, in quotes or with a word before it. Let the sender use it as it is written.</source>
        <translation>נעשה שימוש בסוד בצורה אחרת: מפוענח מ-base64 או מהקסדצימלי, במירכאות או עם מילה לפניו. דאגו שהשולח ישתמש בו כפי שהוא כתוב.</translation>
    </message>
    <message>
        <source>another form of timestamp and body</source>
        <translation>צורה אחרת של חותמת הזמן והגוף</translation>
    </message>
    <message>
        <source>the body without the timestamp</source>
        <translation>הגוף ללא חותמת הזמן</translation>
    </message>
    <message>
        <source>The signature covers the body alone. Set the signed bytes to &quot;either&quot; or &quot;body&quot;, or let the sender sign timestamp and body.</source>
        <translation>החתימה מכסה את הגוף לבדו. קבעו את הבתים החתומים ל-„either” או ל-„body”, או דאגו שהשולח יחתום על חותמת הזמן והגוף.</translation>
    </message>
    <message>
        <source>a line end behind the body</source>
        <translation>סוף שורה אחרי הגוף</translation>
    </message>
    <message>
        <source>The sender signed the body with a line end behind it but sent it without. Let it sign the bytes that it sends.</source>
        <translation>השולח חתם על הגוף עם סוף שורה אחריו אבל שלח אותו בלעדיו. דאגו שיחתום על הבתים שהוא שולח.</translation>
    </message>
    <message>
        <source>no line end behind the body</source>
        <translation>ללא סוף שורה אחרי הגוף</translation>
    </message>
    <message>
        <source>The sender signed the body without the line end that it sent behind it. Let it sign the bytes that it sends.</source>
        <translation>השולח חתם על הגוף בלי סוף השורה ששלח אחריו. דאגו שיחתום על הבתים שהוא שולח.</translation>
    </message>
    <message>
        <source>other line ends</source>
        <translation>סופי שורה אחרים</translation>
    </message>
    <message>
        <source>The line ends were changed between signing and arrival. Let the sender sign the bytes that it sends, and look for a proxy that changes line ends.</source>
        <translation>סופי השורות שונו בין החתימה להגעה. דאגו שהשולח יחתום על הבתים שהוא שולח, וחפשו שרת תיווך שמשנה סופי שורות.</translation>
    </message>
    <message>
        <source>no white space around the body</source>
        <translation>ללא רווחים סביב הגוף</translation>
    </message>
    <message>
        <source>The sender signed the body without the white space or zero bytes around it that arrived. Let it sign the bytes that it sends.</source>
        <translation>השולח חתם על הגוף בלי הרווחים או בתי האפס שהגיעו סביבו. דאגו שיחתום על הבתים שהוא שולח.</translation>
    </message>
    <message>
        <source>the byte order mark</source>
        <translation>סימן סדר הבתים</translation>
    </message>
    <message>
        <source>The byte order mark at the beginning of the body was signed but not sent, or sent but not signed. Let the sender leave it out.</source>
        <translation>סימן סדר הבתים בתחילת הגוף נחתם אך לא נשלח, או נשלח אך לא נחתם. דאגו שהשולח ישמיט אותו.</translation>
    </message>
    <message>
        <source>another character set</source>
        <translation>ערכת תווים אחרת</translation>
    </message>
    <message>
        <source>The sender signed the body in another character set than it sent: ISO 8859-1 for UTF-8 or the other way round. Let it sign the bytes that it sends.</source>
        <translation>השולח חתם על הגוף בערכת תווים אחרת מזו ששלח: ISO 8859-1 במקום UTF-8 או להפך. דאגו שיחתום על הבתים שהוא שולח.</translation>
    </message>
    <message>
        <source>another percent-encoding</source>
        <translation>קידוד אחוזים אחר</translation>
    </message>
    <message>
        <source>The sender signed the body before its percent-encoding, or with another, such as %20 for +. Let it sign the bytes that it sends.</source>
        <translation>השולח חתם על הגוף לפני קידוד האחוזים, או בקידוד אחר, כמו %20 במקום +. דאגו שיחתום על הבתים שהוא שולח.</translation>
    </message>
    <message>
        <source>the fields of the form in another order</source>
        <translation>שדות הטופס בסדר אחר</translation>
    </message>
    <message>
        <source>The sender signed the fields of the form in another order than it sent them. Let it sign the bytes that it sends.</source>
        <translation>השולח חתם על שדות הטופס בסדר אחר מזה ששלח. דאגו שיחתום על הבתים שהוא שולח.</translation>
    </message>
    <message>
        <source>no body at all</source>
        <translation>ללא גוף כלל</translation>
    </message>
    <message>
        <source>The sender signed an empty body. Let it sign the bytes that it sends, after the body is complete.</source>
        <translation>השולח חתם על גוף ריק. דאגו שיחתום על הבתים שהוא שולח, אחרי שהגוף שלם.</translation>
    </message>
    <message>
        <source>no white space in the JSON</source>
        <translation>ללא רווחים ב-JSON</translation>
    </message>
    <message>
        <source>The sender signed the JSON without white space but sent it with. Let it sign the bytes that it sends.</source>
        <translation>השולח חתם על ה-JSON בלי רווחים אבל שלח אותו איתם. דאגו שיחתום על הבתים שהוא שולח.</translation>
    </message>
    <message>
        <source>other white space in the JSON</source>
        <translation>רווחים אחרים ב-JSON</translation>
    </message>
    <message>
        <source>The sender signed the JSON with other white space than it sent. Let it sign the bytes that it sends.</source>
        <translation>השולח חתם על ה-JSON עם רווחים אחרים מאלה ששלח. דאגו שיחתום על הבתים שהוא שולח.</translation>
    </message>
    <message>
        <source>slashes written another way</source>
        <translation>לוכסנים שכתובים אחרת</translation>
    </message>
    <message>
        <source>The sender signed the JSON with slashes written another way than it sent them. Let it sign the bytes that it sends.</source>
        <translation>השולח חתם על ה-JSON עם לוכסנים שכתובים אחרת מאלה ששלח. דאגו שיחתום על הבתים שהוא שולח.</translation>
    </message>
    <message>
        <source>special characters written another way</source>
        <translation>תווים מיוחדים שכתובים אחרת</translation>
    </message>
    <message>
        <source>The sender signed the JSON with special characters written another way than it sent them. Let it sign the bytes that it sends.</source>
        <translation>השולח חתם על ה-JSON עם תווים מיוחדים שכתובים אחרת מאלה ששלח. דאגו שיחתום על הבתים שהוא שולח.</translation>
    </message>
    <message>
        <source>&amp;, &lt; and &gt; written another way</source>
        <translation>הסימנים &amp;, &lt; ו- &gt; כתובים אחרת</translation>
    </message>
    <message>
        <source>The sender signed the JSON with &amp;, &lt; and &gt; written another way than it sent them. Let it sign the bytes that it sends.</source>
        <translation>השולח חתם על ה-JSON כשהסימנים &amp;, &lt; ו- &gt; כתובים אחרת משנשלחו. דאגו שיחתום על הבתים שהוא שולח.</translation>
    </message>
    <message>
        <source>the keys in another order</source>
        <translation>המפתחות בסדר אחר</translation>
    </message>
    <message>
        <source>The sender signed the JSON with its keys sorted but sent them in another order. Let it sign the bytes that it sends.</source>
        <translation>השולח חתם על ה-JSON עם מפתחות ממוינים אבל שלח אותם בסדר אחר. דאגו שיחתום על הבתים שהוא שולח.</translation>
    </message>
    <message>
        <source>numbers written another way</source>
        <translation>מספרים שכתובים אחרת</translation>
    </message>
    <message>
        <source>The sender signed the JSON with numbers written another way than it sent them, such as 1.0 for 1. Let it sign the bytes that it sends.</source>
        <translation>השולח חתם על ה-JSON עם מספרים שכתובים אחרת מאלה ששלח, כמו 1.0 במקום 1. דאגו שיחתום על הבתים שהוא שולח.</translation>
    </message>
    <message>
        <source>base64 instead of hex</source>
        <translation>‏base64 במקום הקסדצימלי</translation>
    </message>
    <message>
        <source>The signature is right but written in base64. Let the sender write it in hex.</source>
        <translation>החתימה נכונה אבל כתובה ב-base64. דאגו שהשולח יכתוב אותה בהקסדצימלי.</translation>
    </message>
    <message>
        <source>SHA-1</source>
        <translation>SHA-1</translation>
    </message>
    <message>
        <source>The signature was made with SHA-1. Let the sender use SHA-256.</source>
        <translation>החתימה נוצרה ב-SHA-1. דאגו שהשולח ישתמש ב-SHA-256.</translation>
    </message>
    <message>
        <source>SHA-512</source>
        <translation>SHA-512</translation>
    </message>
    <message>
        <source>The signature was made with SHA-512. Let the sender use SHA-256.</source>
        <translation>החתימה נוצרה ב-SHA-512. דאגו שהשולח ישתמש ב-SHA-256.</translation>
    </message>
    <message>
        <source>the body before compression</source>
        <translation>הגוף לפני הדחיסה</translation>
    </message>
    <message>
        <source>The sender signed the body before it was compressed. Let it send the body without compression.</source>
        <translation>השולח חתם על הגוף לפני שנדחס. דאגו שישלח את הגוף ללא דחיסה.</translation>
    </message>
    <message>
        <source>the clock</source>
        <translation>השעון</translation>
    </message>
    <message>
        <source>The secret is right, but a clock is wrong. Set the clocks of both machines by a time server.</source>
        <translation>הסוד נכון, אבל אחד השעונים שגוי. כוונו את השעונים בשני המחשבים לפי שרת זמן.</translation>
    </message>
    <message>
        <source>special characters plain instead of as \u escapes</source>
        <translation>תווים מיוחדים כמות שהם במקום כרצפי \u</translation>
    </message>
    <message>
        <source>special characters as \u escapes (%1)</source>
        <translation>תווים מיוחדים כרצפי \u (%1)</translation>
    </message>
    <message>
        <source>&amp;, &lt;, &gt; and quotes as \u0026, \u003C, \u003E and \u0027</source>
        <translation>הסימנים &amp;, &lt;, &gt; ומירכאות בתור \u0026, \u003C, \u003E ו-\u0027</translation>
    </message>
    <message>
        <source>&amp;, &lt; and &gt; plain instead of as \u0026, \u003c and \u003e</source>
        <translation>הסימנים &amp;, &lt; ו- &gt; כמות שהם במקום \u0026, \u003c ו-\u003e</translation>
    </message>
    <message>
        <source>&amp;, &lt; and &gt; as \u0026, %1 and %2</source>
        <translation>הסימנים &amp;, &lt; ו- &gt; בתור \u0026, %1 ו-%2</translation>
    </message>
    <message>
        <source>slashes plain instead of as \/</source>
        <translation>לוכסנים כמות שהם במקום \/</translation>
    </message>
    <message>
        <source>slashes as \/</source>
        <translation>לוכסנים בתור \/</translation>
    </message>
    <message>
        <source>numbers in their shortest form (1, not 1.0)</source>
        <translation>מספרים בצורתם הקצרה ביותר (1, לא 1.0)</translation>
    </message>
    <message>
        <source>numbers written another way (such as 1.0 for 1)</source>
        <translation>מספרים שכתובים אחרת (כמו 1.0 במקום 1)</translation>
    </message>
    <message>
        <source>its keys in sorted order</source>
        <translation>מפתחות ממוינים</translation>
    </message>
    <message>
        <source>no white space</source>
        <translation>ללא רווחים</translation>
    </message>
    <message>
        <source>a space behind each comma and colon</source>
        <translation>רווח אחרי כל פסיק ונקודתיים</translation>
    </message>
    <message>
        <source>a space behind each colon</source>
        <translation>רווח אחרי כל נקודתיים</translation>
    </message>
    <message>
        <source>indented</source>
        <translation>בהזחה</translation>
    </message>
    <message>
        <source>other white space (%1)</source>
        <translation>רווחים אחרים (%1)</translation>
    </message>
    <message>
        <source>The sender signed the JSON with %1, but did not send it so. Let it sign the bytes that it sends.</source>
        <translation>השולח חתם על ה-JSON כך: %1, אבל לא שלח אותו כך. דאגו שיחתום על הבתים שהוא שולח.</translation>
    </message>
    <message>
        <source>The signature is right. It covers the body.</source>
        <translation>החתימה נכונה. היא מכסה את הגוף.</translation>
    </message>
    <message>
        <source>The signature is right. It covers timestamp and body.</source>
        <translation>החתימה נכונה. היא מכסה את חותמת הזמן והגוף.</translation>
    </message>
    <message>
        <source>The signature is right, but there is no timestamp. Let the sender add the timestamp header.</source>
        <translation>החתימה נכונה, אבל אין חותמת זמן. דאגו שהשולח יוסיף את כותרת חותמת הזמן.</translation>
    </message>
    <message>
        <source>The signature is right, but the timestamp is not a time. Let the sender write Unix seconds, Unix milliseconds or ISO 8601.</source>
        <translation>החתימה נכונה, אבל חותמת הזמן אינה זמן. דאגו שהשולח יכתוב שניות Unix, אלפיות שנייה Unix או ISO 8601.</translation>
    </message>
    <message>
        <source>The signature is right, but its timestamp is %1 s behind this clock; %2 s are allowed. Set the clocks of both machines by a time server, or look for a delayed delivery.</source>
        <translation>החתימה נכונה, אבל חותמת הזמן שלה מפגרת ב-%1 שנ׳ אחרי השעון הזה; מותרות %2 שנ׳. כוונו את השעונים בשני המחשבים לפי שרת זמן, או חפשו מסירה שהתעכבה.</translation>
    </message>
    <message>
        <source>The signature is right, but its timestamp is %1 s ahead of this clock; %2 s are allowed. Set the clocks of both machines by a time server, or look for a delayed delivery.</source>
        <translation>החתימה נכונה, אבל חותמת הזמן שלה מקדימה ב-%1 שנ׳ את השעון הזה; מותרות %2 שנ׳. כוונו את השעונים בשני המחשבים לפי שרת זמן, או חפשו מסירה שהתעכבה.</translation>
    </message>
    <message>
        <source>The request proved that it comes from the sender.</source>
        <translation>הבקשה הוכיחה שהיא באה מהשולח.</translation>
    </message>
    <message>
        <source>The bearer token is right.</source>
        <translation>אסימון ה-Bearer נכון.</translation>
    </message>
    <message>
        <source>The signature is right.</source>
        <translation>החתימה נכונה.</translation>
    </message>
    <message>
        <source>The bearer token and the signature are right.</source>
        <translation>אסימון ה-Bearer והחתימה נכונים.</translation>
    </message>
    <message>
        <source>It used the previous key. Enter the current one at the sender before the previous one ends.</source>
        <translation>נעשה שימוש במפתח הקודם. הזינו אצל השולח את המפתח הנוכחי לפני שתוקפו של הקודם יסתיים.</translation>
    </message>
    <message>
        <source>Its clock differs by %1 s.</source>
        <translation>השעון של השולח סוטה ב-%1 שנ׳.</translation>
    </message>
    <message>
        <source>Tried: %1.</source>
        <translation>נוסו: %1.</translation>
    </message>
    <message>
        <source>Apart from that it is right.</source>
        <translation>מלבד זאת היא נכונה.</translation>
    </message>
    <message>
        <source>The signature is written in base64; let the sender write it in hex.</source>
        <translation>החתימה כתובה ב-base64; דאגו שהשולח יכתוב אותה בהקסדצימלי.</translation>
    </message>
    <message>
        <source>JSON with %1</source>
        <translation>‏JSON עם: %1</translation>
    </message>
    <message>
        <source>Several mistakes come together; what was signed has %1.</source>
        <translation>כמה טעויות נפגשות יחד; במה שנחתם יש: %1.</translation>
    </message>
    <message>
        <source>No webhook secret is set up, so no signature can be checked. Generate one.</source>
        <translation>לא הוגדר סוד webhook, ולכן אי אפשר לבדוק שום חתימה. צרו סוד.</translation>
    </message>
    <message>
        <source>There is no signature. Let the sender add the signature header.</source>
        <translation>אין חתימה. דאגו שהשולח יוסיף את כותרת החתימה.</translation>
    </message>
    <message>
        <source>Only the beginning of the body was kept, since the request was refused, so the signature cannot be tried again.</source>
        <translation>נשמרה רק תחילת הגוף, כי הבקשה נדחתה, ולכן אי אפשר לבדוק את החתימה שוב.</translation>
    </message>
    <message>
        <source>The body held a key, which was taken out before it was kept, so the signature cannot be tried again.</source>
        <translation>בגוף היה מפתח, שהוצא לפני השמירה, ולכן אי אפשר לבדוק את החתימה שוב.</translation>
    </message>
    <message>
        <source>This endpoint asks for no credential.</source>
        <translation>נקודת הקצה הזאת אינה דורשת אמצעי הזדהות.</translation>
    </message>
    <message>
        <source>The request was refused: %1.</source>
        <translation>הבקשה נדחתה: %1.</translation>
    </message>
    <message>
        <source>Other users of this computer can look into the data folder %1.</source>
        <translation>משתמשים אחרים במחשב הזה יכולים לעיין בתיקיית הנתונים %1.</translation>
    </message>
    <message>
        <source>Other users of this computer can change what is in the data folder %1.</source>
        <translation>משתמשים אחרים במחשב הזה יכולים לשנות את תוכן תיקיית הנתונים %1.</translation>
    </message>
    <message>
        <source>Only you can look into the data folder.</source>
        <translation>רק אתם יכולים לעיין בתיקיית הנתונים.</translation>
    </message>
    <message>
        <source>The database file was moved, replaced or deleted while the endpoint ran, at %1. What could not be stored then was refused, and the file that was there afterwards was opened.</source>
        <translation>קובץ מסד הנתונים הועבר, הוחלף או נמחק בזמן שנקודת הקצה פעלה, ב-%1. מה שלא היה אפשר לשמור אז נדחה, והקובץ שהיה שם אחר כך נפתח.</translation>
    </message>
    <message>
        <source>The database can be used.</source>
        <translation>אפשר להשתמש במסד הנתונים.</translation>
    </message>
    <message>
        <source>Put the file back, or wait: the endpoint opens what is there now.</source>
        <translation>החזירו את הקובץ, או המתינו: נקודת הקצה פותחת את מה שנמצא שם עכשיו.</translation>
    </message>
    <message>
        <source>There is no history yet.</source>
        <translation>עדיין אין היסטוריה.</translation>
    </message>
    <message>
        <source>The database file is damaged.</source>
        <translation>קובץ מסד הנתונים פגום.</translation>
    </message>
    <message>
        <source>Another program has locked the database.</source>
        <translation>תוכנית אחרת נעלה את מסד הנתונים.</translation>
    </message>
    <message>
        <source>End that program.</source>
        <translation>סיימו את התוכנית ההיא.</translation>
    </message>
    <message>
        <source>The database has the schema of an older version.</source>
        <translation>מבנה מסד הנתונים הוא של גרסה ישנה יותר.</translation>
    </message>
    <message>
        <source>Start the endpoint once: it brings the database up to date.</source>
        <translation>הפעילו את נקודת הקצה פעם אחת: היא מעדכנת את מסד הנתונים.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>הדיסק מלא.</translation>
    </message>
    <message>
        <source>Free some space.</source>
        <translation>פנו מקום.</translation>
    </message>
    <message>
        <source>Your quota on the disk of the data folder is used up.</source>
        <translation>המכסה שלכם בדיסק של תיקיית הנתונים נוצלה.</translation>
    </message>
    <message>
        <source>The file system of the data folder is mounted read-only.</source>
        <translation>מערכת הקבצים של תיקיית הנתונים מעוגנת לקריאה בלבד.</translation>
    </message>
    <message>
        <source>The database cannot be used: %1</source>
        <translation>אי אפשר להשתמש במסד הנתונים: %1</translation>
    </message>
    <message>
        <source>The data folder cannot be written.</source>
        <translation>אי אפשר לכתוב לתיקיית הנתונים.</translation>
    </message>
    <message numerus="yes">
        <source>The history lacks %n exchange(s) of the last 24 hours: they came faster than the disk takes them. They were answered all the same.</source>
        <translation>
            <numerusform>חילוף הודעות אחד (%n) מ-24 השעות האחרונות חסר בהיסטוריה: הוא הגיע מהר יותר משהדיסק קולט. הוא נענה בכל זאת.</numerusform>
            <numerusform>בהיסטוריה חסרים %n חילופי הודעות מ-24 השעות האחרונות: הם הגיעו מהר יותר משהדיסק קולט. הם נענו בכל זאת.</numerusform>
        </translation>
    </message>
    <message>
        <source>See what else keeps the disk busy, or move the data folder to a faster one.</source>
        <translation>בדקו מה עוד מעסיק את הדיסק, או העבירו את תיקיית הנתונים לדיסק מהיר יותר.</translation>
    </message>
    <message>
        <source>The history is close to its limit, so its oldest part is being dropped.</source>
        <translation>ההיסטוריה קרובה לגבול שלה, ולכן החלק הישן ביותר נמחק.</translation>
    </message>
    <message>
        <source>The size of the history is not known.</source>
        <translation>גודל ההיסטוריה אינו ידוע.</translation>
    </message>
    <message>
        <source>The history takes %1 of %2.</source>
        <translation>ההיסטוריה תופסת %1 מתוך %2.</translation>
    </message>
    <message>
        <source>The free disk space is not known.</source>
        <translation>המקום הפנוי בדיסק אינו ידוע.</translation>
    </message>
    <message>
        <source>%1 are free on the disk of the data folder.</source>
        <translation>‏%1 פנויים בדיסק של תיקיית הנתונים.</translation>
    </message>
    <message>
        <source>Free some space: without it call records are refused and sent again later.</source>
        <translation>פנו מקום: בלעדיו רשומות שיחה נדחות ונשלחות שוב מאוחר יותר.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of when OPBX last ran: it was off, or the clock is wrong. Nothing is deleted because of its age until the clock has gone evenly for %2.</source>
        <translation>שעון המחשב מקדים ב-%1 את הזמן שבו OPBX פעלה לאחרונה: המחשב היה כבוי, או שהשעון שגוי. דבר אינו נמחק בגלל גילו עד שהשעון יתקדם באופן סדיר במשך %2.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock jumped ahead by %1 and is right again. Nothing is deleted because of its age until the clock has gone evenly for %2.</source>
        <translation>שעון המחשב קפץ קדימה ב-%1 ושוב מראה נכון. דבר אינו נמחק בגלל גילו עד שהשעון יתקדם באופן סדיר במשך %2.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock jumped ahead by %1. Nothing is deleted because of its age until the clock has gone evenly for %2.</source>
        <translation>השעון של המחשב הזה קפץ קדימה ב-%1. דבר אינו נמחק בגלל גילו עד שהשעון יתקדם בסדר במשך %2.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was set back by %1 and is right again. Nothing is deleted because of its age until the clock has gone evenly for %2.</source>
        <translation>שעון המחשב הוזז לאחור ב-%1 ושוב מראה נכון. דבר אינו נמחק בגלל גילו עד שהשעון יתקדם באופן סדיר במשך %2.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was set back by %1. Nothing is deleted because of its age until the clock has gone evenly for %2.</source>
        <translation>השעון של המחשב הזה הוחזר לאחור ב-%1. דבר אינו נמחק בגלל גילו עד שהשעון יתקדם בסדר במשך %2.</translation>
    </message>
    <message>
        <source>No request with a timestamp has arrived in the last 24 hours.</source>
        <translation>לא הגיעה בקשה עם חותמת זמן ב-24 השעות האחרונות.</translation>
    </message>
    <message>
        <source>The sender&apos;s clock differs from this computer&apos;s by %1 s; %2 s are tolerated. The signature covers the timestamp.</source>
        <translation>שעון השולח שונה משעון המחשב הזה ב-%1 שנ׳; מותרות %2 שנ׳. החתימה כוללת את חותמת הזמן.</translation>
    </message>
    <message>
        <source>The sender&apos;s clock differs from this computer&apos;s by %1 s; %2 s are tolerated. Not every signature covers its timestamp.</source>
        <translation>שעון השולח שונה משעון המחשב הזה ב-%1 שנ׳; מותרות %2 שנ׳. לא כל חתימה כוללת את חותמת הזמן שלה.</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock from the internet; requests are refused as stale.</source>
        <translation>כוונו את השעון של המחשב הזה לפי האינטרנט; בקשות נדחות כמיושנות.</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock from the internet.</source>
        <translation>כוונו את השעון של המחשב הזה לפי האינטרנט.</translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) came with a time that is still ahead: the clock was wrong then. Until that time they are not counted as of today or of the last 24 hours.</source>
        <translation>
            <numerusform>חילוף הודעות אחד (%n) הגיע עם זמן שעדיין לא בא: השעון היה אז שגוי. עד אז הוא אינו נספר להיום או ל-24 השעות האחרונות.</numerusform>
            <numerusform>‏%n חילופי הודעות הגיעו עם זמן שעדיין לא בא: השעון היה אז שגוי. עד אז הם אינם נספרים להיום או ל-24 השעות האחרונות.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock from the internet, if it is wrong.</source>
        <translation>כוונו את השעון של המחשב הזה לפי האינטרנט, אם הוא שגוי.</translation>
    </message>
    <message>
        <source>Install the package tzdata, then start the endpoint again.</source>
        <translation>התקינו את החבילה tzdata, ואז הפעילו את נקודת הקצה מחדש.</translation>
    </message>
    <message>
        <source>%1 is short and could be guessed.</source>
        <translation>‏%1 קצר ואפשר לנחש אותו.</translation>
    </message>
    <message>
        <source>%1 comes from the environment.</source>
        <translation>‏%1 בא מהסביבה.</translation>
    </message>
    <message>
        <source>%1 is set.</source>
        <translation>‏%1 מוגדר.</translation>
    </message>
    <message>
        <source>%1 is not set, and not needed.</source>
        <translation>‏%1 אינו מוגדר, ואינו נחוץ.</translation>
    </message>
    <message>
        <source>%1 cannot be read from the keychain.</source>
        <translation>אי אפשר לקרוא מצרור המפתחות את %1.</translation>
    </message>
    <message>
        <source>%1 is not set, so every request that needs it is refused.</source>
        <translation>‏%1 אינו מוגדר, ולכן כל בקשה שזקוקה לו נדחית.</translation>
    </message>
    <message>
        <source>The file of the TLS certificate cannot be read.</source>
        <translation>אי אפשר לקרוא את הקובץ של אישור ה-TLS.</translation>
    </message>
    <message>
        <source>The file of the TLS key cannot be read.</source>
        <translation>אי אפשר לקרוא את הקובץ של מפתח ה-TLS.</translation>
    </message>
    <message>
        <source>The file of the TLS certificate holds no certificate in PEM form.</source>
        <translation>בקובץ של אישור ה-TLS אין אישור בתבנית PEM.</translation>
    </message>
    <message>
        <source>The file of the TLS key holds no private key in PEM form.</source>
        <translation>בקובץ של מפתח ה-TLS אין מפתח פרטי בתבנית PEM.</translation>
    </message>
    <message>
        <source>The TLS key is protected by a password.</source>
        <translation>מפתח ה-TLS מוגן בסיסמה.</translation>
    </message>
    <message>
        <source>Save it without one.</source>
        <translation>שמרו אותו בלעדיה.</translation>
    </message>
    <message>
        <source>The TLS key does not belong to the certificate.</source>
        <translation>מפתח ה-TLS אינו שייך לאישור.</translation>
    </message>
    <message>
        <source>The TLS certificate expired on %1.</source>
        <translation>תוקף אישור ה-TLS פג ב-%1.</translation>
    </message>
    <message>
        <source>Install a new certificate.</source>
        <translation>התקינו אישור חדש.</translation>
    </message>
    <message>
        <source>The TLS certificate is not valid before %1.</source>
        <translation>אישור ה-TLS אינו בתוקף לפני %1.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock.</source>
        <translation>בדקו את השעון של המחשב הזה.</translation>
    </message>
    <message>
        <source>Another program uses %1.</source>
        <translation>תוכנית אחרת משתמשת ב-%1.</translation>
    </message>
    <message>
        <source>This computer does not have the address of %1 at the moment.</source>
        <translation>למחשב הזה אין כרגע הכתובת של %1.</translation>
    </message>
    <message>
        <source>%1 may not be used without special rights.</source>
        <translation>‏%1 אינו זמין לשימוש ללא הרשאות מיוחדות.</translation>
    </message>
    <message>
        <source>The endpoint does not answer at %1: %2</source>
        <translation>נקודת הקצה אינה עונה ב-%1: %2</translation>
    </message>
    <message>
        <source>The endpoint cannot listen at %1: %2</source>
        <translation>נקודת הקצה אינה יכולה להאזין ב-%1: %2</translation>
    </message>
    <message>
        <source>Whether the endpoint runs is not known.</source>
        <translation>לא ידוע אם נקודת הקצה פועלת.</translation>
    </message>
    <message>
        <source>The endpoint is not running.</source>
        <translation>נקודת הקצה אינה פועלת.</translation>
    </message>
    <message>
        <source>The endpoint listens at %1.</source>
        <translation>נקודת הקצה מאזינה בכתובת %1.</translation>
    </message>
    <message>
        <source>No public address is set, so Cloudonix cannot reach this endpoint.</source>
        <translation>לא הוגדרה כתובת ציבורית, ולכן Cloudonix אינה יכולה להגיע לנקודת הקצה הזאת.</translation>
    </message>
    <message>
        <source>The public address does not use https: keys and call records can be read on the way.</source>
        <translation>הכתובת הציבורית אינה משתמשת ב-https: אפשר לקרוא מפתחות ורשומות שיחה בדרך.</translation>
    </message>
    <message>
        <source>Use an address that starts with https.</source>
        <translation>השתמשו בכתובת שמתחילה ב-https.</translation>
    </message>
    <message>
        <source>The public address is %1.</source>
        <translation>הכתובת הציבורית היא %1.</translation>
    </message>
    <message>
        <source>The public address was not tested.</source>
        <translation>הכתובת הציבורית לא נבדקה.</translation>
    </message>
    <message>
        <source>Check that the tunnel runs and that the public address is its address.</source>
        <translation>בדקו שהמנהרה פועלת ושהכתובת הציבורית היא הכתובת שלה.</translation>
    </message>
    <message>
        <source>Tunnels were not looked for.</source>
        <translation>לא בוצע חיפוש מנהרות.</translation>
    </message>
    <message>
        <source>A tunnel leads here from %1, but the public address is %2. What is registered at Cloudonix no longer points here.</source>
        <translation>מנהרה מובילה לכאן מ-%1, אבל הכתובת הציבורית היא %2. מה שרשום ב-Cloudonix כבר אינו מפנה לכאן.</translation>
    </message>
    <message>
        <source>No tunnel that can be used leads to this endpoint. %1</source>
        <translation>שום מנהרה שאפשר להשתמש בה אינה מובילה לנקודת הקצה הזאת. %1</translation>
    </message>
    <message>
        <source>No tunnel that leads to this endpoint runs on this computer.</source>
        <translation>אין במחשב הזה מנהרה פעילה שמובילה לנקודת הקצה הזאת.</translation>
    </message>
    <message>
        <source>A tunnel leads here from %1.</source>
        <translation>מנהרה מובילה לכאן מ-%1.</translation>
    </message>
    <message>
        <source>The requests API key</source>
        <translation>מפתח ה-API לבקשות</translation>
    </message>
    <message>
        <source>The webhook secret</source>
        <translation>סוד ה-webhook</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>צרור המפתחות נעול.</translation>
    </message>
    <message>
        <source>Unlock it, for instance by signing in again.</source>
        <translation>פתחו אותו, למשל בכניסה מחדש למערכת.</translation>
    </message>
    <message>
        <source>The keychain refuses access.</source>
        <translation>צרור המפתחות מסרב לגישה.</translation>
    </message>
    <message>
        <source>Allow access for OPBX in the keychain&apos;s own window.</source>
        <translation>אשרו ל-OPBX גישה בחלון של צרור המפתחות.</translation>
    </message>
    <message>
        <source>This computer has no keychain that answers.</source>
        <translation>אין במחשב הזה צרור מפתחות שעונה.</translation>
    </message>
    <message>
        <source>Every endpoint checks who is asking.</source>
        <translation>כל נקודת קצה בודקת מי פונה אליה.</translation>
    </message>
    <message>
        <source>Authentication is off for an endpoint that others can reach.</source>
        <translation>האימות כבוי עבור נקודת קצה שאחרים יכולים להגיע אליה.</translation>
    </message>
    <message>
        <source>Authentication is off for an endpoint.</source>
        <translation>האימות כבוי עבור נקודת קצה.</translation>
    </message>
    <message>
        <source>Switch it on before anybody else can reach this computer.</source>
        <translation>הפעילו אותו לפני שמישהו אחר יוכל להגיע למחשב הזה.</translation>
    </message>
    <message>
        <source>No request was refused in the last 24 hours.</source>
        <translation>לא נדחתה אף בקשה ב-24 השעות האחרונות.</translation>
    </message>
    <message numerus="yes">
        <source>The endpoint refused %n request(s) in the last 24 hours, most of them as: %1.</source>
        <translation>
            <numerusform>נקודת הקצה דחתה בקשה אחת (%n) ב-24 השעות האחרונות, לרוב בשל: %1.</numerusform>
            <numerusform>נקודת הקצה דחתה %n בקשות ב-24 השעות האחרונות, לרוב בשל: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, an address of a private network, failed to prove itself %n time(s) in the last 24 hours. Is this your proxy? All who come through it count as one sender until it is trusted. Then it is believed whom it asks for.</source>
        <translation>
            <numerusform>‏%1, כתובת ברשת פרטית, לא הוכיחה את עצמה פעם אחת ב-24 השעות האחרונות. האם זה שרת התיווך שלכם? כל מי שמגיע דרכו נחשב שולח אחד עד שנותנים בו אמון. אז מאמינים לו בשם מי הוא פונה.</numerusform>
            <numerusform>‏%1, כתובת ברשת פרטית, לא הוכיחה את עצמה %n פעמים ב-24 השעות האחרונות. האם זה שרת התיווך שלכם? כל מי שמגיע דרכו נחשב שולח אחד עד שנותנים בו אמון. אז מאמינים לו בשם מי הוא פונה.</numerusform>
        </translation>
    </message>
    <message>
        <source>No event was sent more than once in the last 24 hours.</source>
        <translation>אף אירוע לא נשלח יותר מפעם אחת ב-24 השעות האחרונות.</translation>
    </message>
    <message>
        <source>TLS is left to the tunnel or proxy in front.</source>
        <translation>TLS מטופל במנהרה או בשרת התיווך שלפני התוכנית.</translation>
    </message>
    <message numerus="yes">
        <source>The certificate is valid for %n more day(s).</source>
        <translation>
            <numerusform>האישור תקף עוד יום אחד.</numerusform>
            <numerusform>האישור תקף עוד %n ימים.</numerusform>
        </translation>
    </message>
    <message>
        <source>Renew it soon.</source>
        <translation>חדשו אותו בקרוב.</translation>
    </message>
    <message>
        <source>The routing plan has a mistake: %1</source>
        <translation>בתוכנית הניתוב יש שגיאה: %1</translation>
    </message>
    <message>
        <source>The routing plan has no mistake.</source>
        <translation>אין שגיאה בתוכנית הניתוב.</translation>
    </message>
    <message>
        <source>The control interface is off.</source>
        <translation>ממשק הבקרה כבוי.</translation>
    </message>
    <message>
        <source>The control interface does not answer.</source>
        <translation>ממשק הבקרה אינו עונה.</translation>
    </message>
    <message>
        <source>The control interface is on whenever the endpoint runs.</source>
        <translation>ממשק הבקרה דולק בכל פעם שנקודת הקצה פועלת.</translation>
    </message>
    <message>
        <source>The control interface listens at %1.</source>
        <translation>ממשק הבקרה מאזין ב-%1.</translation>
    </message>
    <message>
        <source>The settings file can be read.</source>
        <translation>אפשר לקרוא את קובץ ההגדרות.</translation>
    </message>
    <message>
        <source>OPBX %1.</source>
        <translation>OPBX %1.</translation>
    </message>
    <message>
        <source>The public address leads here. Cloudonix can reach this endpoint.</source>
        <translation>הכתובת הציבורית מובילה לכאן. Cloudonix יכולה להגיע לנקודת הקצה הזאת.</translation>
    </message>
    <message>
        <source>There is no public address to test. Enter one that begins with https://.</source>
        <translation>אין כתובת ציבורית לבדיקה. הזינו כתובת המתחילה ב-https://.</translation>
    </message>
    <message>
        <source>Nothing answers at the public address. Check that the tunnel or proxy runs.</source>
        <translation>דבר אינו עונה בכתובת הציבורית. בדקו שהמנהרה או שרת התיווך פועלים.</translation>
    </message>
    <message>
        <source>The certificate of the public address is not trusted, so Cloudonix refuses it too. Renew it.</source>
        <translation>האישור של הכתובת הציבורית אינו מהימן, ולכן גם Cloudonix דוחה אותו. חדשו אותו.</translation>
    </message>
    <message>
        <source>The public address did not answer in time. Check the tunnel.</source>
        <translation>הכתובת הציבורית לא ענתה בזמן. בדקו את המנהרה.</translation>
    </message>
    <message>
        <source>The tunnel&apos;s provider answers, but the tunnel itself is not running. Start it again.</source>
        <translation>הספק של המנהרה עונה, אבל המנהרה עצמה אינה פועלת. הפעילו אותה שוב.</translation>
    </message>
    <message>
        <source>Another OPBX answers at the public address. Point the tunnel at this one.</source>
        <translation>OPBX אחר עונה בכתובת הציבורית. הפנו את המנהרה לזה.</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>הבדיקה נעצרה.</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>הפניה</translation>
    </message>
    <message>
        <source>Conference room</source>
        <translation>חדר ועידה</translation>
    </message>
    <message>
        <source>Ring group</source>
        <translation>קבוצת צלצול</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>תפריט קולי</translation>
    </message>
    <message>
        <source>AI assistant</source>
        <translation>עוזר AI</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>כולם בבת אחת</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>בזה אחר זה</translation>
    </message>
    <message>
        <source>In turn, starting with the next one each time</source>
        <translation>לפי תור, בכל פעם מתחילים מהבא</translation>
    </message>
    <message>
        <source>Busy tone</source>
        <translation>צליל תפוס</translation>
    </message>
    <message>
        <source>Hear a sentence</source>
        <translation>השמעת משפט</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>פעיל</translation>
    </message>
    <message>
        <source>When nobody answers</source>
        <translation>כשאין מענה</translation>
    </message>
    <message>
        <source>Number or agent</source>
        <translation>מספר או סוכן</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>קול</translation>
    </message>
    <message>
        <source>Calls that lead nowhere</source>
        <translation>שיחות שאינן מובילות לשום מקום</translation>
    </message>
    <message>
        <source>Sentences that callers hear</source>
        <translation>המשפטים שהמתקשרים שומעים</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>מספר</translation>
    </message>
    <message>
        <source>Calls go to</source>
        <translation>השיחות מגיעות אל</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>שלוחה</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>Forward to</source>
        <translation>הפניה אל</translation>
    </message>
    <message>
        <source>Caller id of its calls (empty: that of the rule)</source>
        <translation>זיהוי המתקשר בשיחות שלה (ריק: זה של הכלל)</translation>
    </message>
    <message>
        <source>Provider, without an entry of its own</source>
        <translation>ספק, ללא פריט משלו</translation>
    </message>
    <message>
        <source>Ring</source>
        <translation>אופן הצלצול</translation>
    </message>
    <message>
        <source>Members, in order</source>
        <translation>חברי הקבוצה, לפי הסדר</translation>
    </message>
    <message>
        <source>Ring for (seconds)</source>
        <translation>משך הצלצול (בשניות)</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>סבבים</translation>
    </message>
    <message>
        <source>Callers hear</source>
        <translation>המתקשרים שומעים</translation>
    </message>
    <message>
        <source>After a wrong key they hear</source>
        <translation>אחרי מקש שגוי הם שומעים</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>מקשים</translation>
    </message>
    <message>
        <source>Wait between keys (seconds)</source>
        <translation>המתנה בין מקשים (בשניות)</translation>
    </message>
    <message>
        <source>Wait for the first key (seconds)</source>
        <translation>המתנה למקש הראשון (בשניות)</translation>
    </message>
    <message>
        <source>Repeat (times)</source>
        <translation>חזרות (מספר פעמים)</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>אזור זמן</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>שעות הפתיחה</translation>
    </message>
    <message>
        <source>Holidays and other days</source>
        <translation>חגים וימים אחרים</translation>
    </message>
    <message>
        <source>While open, calls go to</source>
        <translation>כשפתוח, השיחות מגיעות אל</translation>
    </message>
    <message>
        <source>While closed, calls go to</source>
        <translation>כשסגור, השיחות מגיעות אל</translation>
    </message>
    <message>
        <source>Begins with the first participant</source>
        <translation>מתחילה עם המשתתף הראשון</translation>
    </message>
    <message>
        <source>Ends when somebody leaves</source>
        <translation>מסתיימת כשמישהו יוצא</translation>
    </message>
    <message>
        <source>Participants are muted</source>
        <translation>המשתתפים מושתקים</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>ספק</translation>
    </message>
    <message>
        <source>Caller (* for any digits)</source>
        <translation>מתקשר (* לספרות כלשהן)</translation>
    </message>
    <message>
        <source>What they get</source>
        <translation>מה הם מקבלים</translation>
    </message>
    <message>
        <source>Numbers that begin with</source>
        <translation>מספרים עם הקידומת</translation>
    </message>
    <message>
        <source>Trunks</source>
        <translation>קווי חוץ</translation>
    </message>
    <message>
        <source>Caller id</source>
        <translation>זיהוי מתקשר</translation>
    </message>
    <message>
        <source>For a whole day write 00:00 to 24:00.</source>
        <translation>ליום שלם כתבו 00:00 עד 24:00.</translation>
    </message>
    <message>
        <source>Two ranges overlap around %1.</source>
        <translation>שני טווחים חופפים סביב %1.</translation>
    </message>
    <message>
        <source>Make one exception with all ranges of the day.</source>
        <translation>צרו חריג אחד עם כל הטווחים של היום.</translation>
    </message>
    <message>
        <source>Install the package tzdata.</source>
        <translation>התקינו את החבילה tzdata.</translation>
    </message>
    <message>
        <source>Use a name such as America/New_York.</source>
        <translation>השתמשו בשם כמו America/New_York.</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>‏%1 או %2</translation>
    </message>
    <message>
        <source>The business hours &apos;%1&apos; are closed on every day of the week.</source>
        <translation>שעות הפעילות „%1” סגורות בכל ימות השבוע.</translation>
    </message>
    <message>
        <source>Set the hours of at least one day.</source>
        <translation>קבעו את השעות של יום אחד לפחות.</translation>
    </message>
    <message>
        <source>While &apos;%1&apos; is open, calls have no destination.</source>
        <translation>כאשר „%1” פתוח, אין לשיחות יעד.</translation>
    </message>
    <message>
        <source>Choose where they go.</source>
        <translation>בחרו לאן הן יגיעו.</translation>
    </message>
    <message>
        <source>While &apos;%1&apos; is closed, calls have no destination.</source>
        <translation>כאשר „%1” סגור, אין לשיחות יעד.</translation>
    </message>
    <message>
        <source>Choose a voicemail box or another destination.</source>
        <translation>בחרו תא קולי או יעד אחר.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is in national form, but the plan names no country.</source>
        <translation>המספר „%1” בצורה ארצית, אבל התוכנית אינה נוקבת במדינה.</translation>
    </message>
    <message>
        <source>Write it with + and country code, or set the region of the defaults.</source>
        <translation>כתבו אותו עם + וקידומת מדינה, או קבעו את המדינה בברירות המחדל.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a local number: its area code is missing.</source>
        <translation>המספר „%1” הוא מספר מקומי: אין לו קידומת אזור.</translation>
    </message>
    <message>
        <source>Write it with its area code, or with + and country code.</source>
        <translation>כתבו אותו עם קידומת האזור, או עם + וקידומת המדינה.</translation>
    </message>
    <message>
        <source>Write the number alone.</source>
        <translation>כתבו את המספר לבדו.</translation>
    </message>
    <message>
        <source>Write digits, with a + before the country code.</source>
        <translation>כתבו ספרות, עם + לפני קידומת המדינה.</translation>
    </message>
    <message>
        <source>No country has the code that &apos;%1&apos; begins with.</source>
        <translation>לאף מדינה אין הקידומת שבה „%1” מתחיל.</translation>
    </message>
    <message>
        <source>Write it with + and country code.</source>
        <translation>כתבו אותו עם + וקידומת המדינה.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has too few digits for a number.</source>
        <translation>ב-„%1” יש מעט מדי ספרות למספר.</translation>
    </message>
    <message>
        <source>Write all of it, with + and country code.</source>
        <translation>כתבו את כולו, עם + וקידומת מדינה.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has too many digits for a number.</source>
        <translation>ב-„%1” יש יותר מדי ספרות למספר.</translation>
    </message>
    <message>
        <source>Write one number, with + and country code.</source>
        <translation>כתבו מספר אחד, עם + וקידומת מדינה.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; can match nobody: no number has such a character.</source>
        <translation>התבנית „%1” אינה יכולה להתאים לאיש: לשום מספר אין תו כזה.</translation>
    </message>
    <message>
        <source>Write digits, and * for any others.</source>
        <translation>כתבו ספרות, ו-* במקום כל ספרה אחרת.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; can match nobody: a + stands before the country code only.</source>
        <translation>התבנית „%1” אינה יכולה להתאים לאיש: + עומד רק לפני קידומת המדינה.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; can match nobody: no number begins so.</source>
        <translation>התבנית „%1” אינה יכולה להתאים לאיש: שום מספר אינו מתחיל כך.</translation>
    </message>
    <message>
        <source>Write it with + and country code, or as it is dialled in the plan&apos;s country.</source>
        <translation>כתבו אותו עם + וקידומת מדינה, או כפי שמחייגים אותו במדינה של התוכנית.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; can match nobody: no number has so many digits.</source>
        <translation>התבנית „%1” אינה יכולה להתאים לאיש: לשום מספר אין כל כך הרבה ספרות.</translation>
    </message>
    <message>
        <source>Write fewer digits, and * for the others.</source>
        <translation>כתבו פחות ספרות, ו-* במקום השאר.</translation>
    </message>
    <message>
        <source>Write all of it, or * after the digits that it begins with.</source>
        <translation>כתבו את כולו, או * אחרי הספרות שבהן הוא מתחיל.</translation>
    </message>
    <message>
        <source>Write digits, or leave it empty for every number.</source>
        <translation>כתבו ספרות, או השאירו ריק עבור כל המספרים.</translation>
    </message>
    <message>
        <source>Who is called sees &apos;%1&apos;, the extension, or whatever the trunk puts in its place; who is called by a forward sees the first caller&apos;s number.</source>
        <translation>מי שמתקשרים אליו רואה את „%1”, השלוחה, או מה שה-trunk שם במקומה; מי שמתקשרים אליו בהעברה רואה את המספר של המתקשר הראשון.</translation>
    </message>
    <message>
        <source>Calls come back to %1 %2 from here.</source>
        <translation>מכאן שיחות חוזרות אל: %1 %2.</translation>
    </message>
    <message>
        <source>Choose a destination that rings or speaks.</source>
        <translation>בחרו יעד שמצלצל או מדבר.</translation>
    </message>
    <message>
        <source>Calls come back to %1 %2 from here. After ten rounds they end with a sentence.</source>
        <translation>מכאן שיחות חוזרות אל: %1 %2. אחרי עשרה סבבים הן מסתיימות בהודעה.</translation>
    </message>
    <message>
        <source>No call comes to %1 %2.</source>
        <translation>שום שיחה אינה מגיעה אל: %1 %2.</translation>
    </message>
    <message>
        <source>Send a number or a menu&apos;s key there, or delete it.</source>
        <translation>כוונו לשם מספר או מקש של תפריט, או מחקו את הפריט.</translation>
    </message>
    <message>
        <source>%1 %2 is switched off; calls end there.</source>
        <translation>‏%1 %2 – כבוי; שיחות מסתיימות שם.</translation>
    </message>
    <message>
        <source>Switch it on or choose another destination.</source>
        <translation>הפעילו אותו או בחרו יעד אחר.</translation>
    </message>
    <message>
        <source>Take it out of the group.</source>
        <translation>הוציאו אותו מהקבוצה.</translation>
    </message>
    <message>
        <source>Add an active extension.</source>
        <translation>הוסיפו שלוחה פעילה.</translation>
    </message>
    <message>
        <source>When nobody of the group %1 answers, the call ends.</source>
        <translation>כאשר איש בקבוצה %1 אינו עונה, השיחה מסתיימת.</translation>
    </message>
    <message>
        <source>The menu %1 has no keys.</source>
        <translation>בתפריט %1 אין מקשים.</translation>
    </message>
    <message>
        <source>Add one.</source>
        <translation>הוסיפו אחד.</translation>
    </message>
    <message>
        <source>Choose where such callers go.</source>
        <translation>בחרו לאן יגיעו מתקשרים כאלה.</translation>
    </message>
    <message>
        <source>The chain of forwards of &apos;%1&apos; is longer than %2.</source>
        <translation>שרשרת ההעברות של „%1” ארוכה מ-%2.</translation>
    </message>
    <message>
        <source>The forward of &apos;%1&apos; leads nowhere.</source>
        <translation>ההעברה של „%1” אינה מובילה לשום מקום.</translation>
    </message>
    <message>
        <source>Forward it to a number or to an extension that rings.</source>
        <translation>הפנו אותה למספר או לשלוחה מצלצלת.</translation>
    </message>
    <message>
        <source>When nobody answers, as at night, calls to %1 end with a sentence.</source>
        <translation>כאשר איש אינו עונה, כמו בלילה, שיחות אל %1 מסתיימות בהודעה.</translation>
    </message>
    <message>
        <source>Let the last step lead to a voicemail box, or to hang up if that is meant.</source>
        <translation>הובילו את השלב האחרון לתא קולי, או לניתוק אם זו הכוונה.</translation>
    </message>
    <message>
        <source>Nothing in this text can be spoken.</source>
        <translation>אין בטקסט הזה דבר שאפשר להקריא.</translation>
    </message>
    <message>
        <source>Write it again.</source>
        <translation>כתבו אותו מחדש.</translation>
    </message>
    <message>
        <source>Use man, woman, premium, Provider:Name or Provider-Engine:Name.</source>
        <translation>השתמשו ב-man, ‏woman, ‏premium, ‏Provider:Name או Provider-Engine:Name.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not among the voices that Cloudonix lists for your domain.</source>
        <translation>הקול „%1” אינו בין הקולות ש-Cloudonix מונה לדומיין שלכם.</translation>
    </message>
    <message>
        <source>Choose one of those.</source>
        <translation>בחרו אחד מהם.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is of no provider of voices that this version knows.</source>
        <translation>הקול „%1” אינו של ספק קולות שהגרסה הזאת מכירה.</translation>
    </message>
    <message>
        <source>Look for a spelling mistake; &quot;opbx routing voices&quot; lists those of your domain.</source>
        <translation>חפשו שגיאת כתיב; „opbx routing voices” מונה את הקולות של הדומיין שלכם.</translation>
    </message>
    <message>
        <source>Use a tag such as en-US or de-DE.</source>
        <translation>השתמשו בתג כגון en-US או de-DE.</translation>
    </message>
    <message>
        <source>Write the address of the recording, beginning with https://.</source>
        <translation>כתבו את כתובת ההקלטה, שמתחילה ב-https://.</translation>
    </message>
    <message>
        <source>Remove one of them or give it another name.</source>
        <translation>הסירו אחד מהם או תנו לו שם אחר.</translation>
    </message>
    <message>
        <source>%1[%2] is for the same calls and comes first; this one is never used.</source>
        <translation>‏%1[%2] מיועד לאותן שיחות וקודם; הפריט הזה לעולם אינו בשימוש.</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>הסירו אחד מהם.</translation>
    </message>
    <message>
        <source>There is no extension &apos;%1&apos;.</source>
        <translation>אין שלוחה „%1”.</translation>
    </message>
    <message>
        <source>Create it or take it out of the group.</source>
        <translation>צרו אותה או הוציאו אותה מהקבוצה.</translation>
    </message>
    <message>
        <source>Choose one, or another destination.</source>
        <translation>בחרו אחד, או יעד אחר.</translation>
    </message>
    <message>
        <source>There is no %1 &apos;%2&apos;.</source>
        <translation>היעד הזה אינו קיים: %1 „%2”.</translation>
    </message>
    <message>
        <source>Create it or choose another destination.</source>
        <translation>צרו אותו או בחרו יעד אחר.</translation>
    </message>
    <message>
        <source>%1 is out of range.</source>
        <translation>הערך %1 מחוץ לטווח.</translation>
    </message>
    <message>
        <source>Use a whole number from %1 to %2.</source>
        <translation>השתמשו במספר שלם מ-%1 עד %2.</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>הוא ריק.</translation>
    </message>
    <message>
        <source>Look for a spelling mistake, or leave it to a later version.</source>
        <translation>חפשו שגיאת כתיב, או השאירו אותו לגרסה מאוחרת יותר.</translation>
    </message>
    <message>
        <source>Write it like sip:name@example.com.</source>
        <translation>כתבו אותה בצורה sip:name@example.com.</translation>
    </message>
    <message>
        <source>The forward does not say where to.</source>
        <translation>ההעברה אינה אומרת לאן.</translation>
    </message>
    <message>
        <source>Write a number, an extension or a SIP address.</source>
        <translation>כתבו מספר, שלוחה או כתובת SIP.</translation>
    </message>
    <message>
        <source>Use two letters such as US, DE or IL.</source>
        <translation>השתמשו בשתי אותיות, כגון US, DE או IL.</translation>
    </message>
    <message>
        <source>There is no sentence &apos;%1&apos;.</source>
        <translation>אין הודעה בשם „%1”.</translation>
    </message>
    <message>
        <source>Look for a spelling mistake.</source>
        <translation>חפשו שגיאת כתיב.</translation>
    </message>
    <message>
        <source>Calls to &apos;%1&apos; have no destination.</source>
        <translation>לשיחות אל „%1” אין יעד.</translation>
    </message>
    <message>
        <source>Keep them with &quot;opbx keys set login:NAME&quot; and write &quot;credentials&quot;: &quot;NAME&quot; here.</source>
        <translation>שמרו אותם עם „opbx keys set login:NAME” וכתבו כאן &quot;credentials&quot;: &quot;NAME&quot;.</translation>
    </message>
    <message>
        <source>No provider is set.</source>
        <translation>לא הוגדר ספק.</translation>
    </message>
    <message>
        <source>Choose one of those that Cloudonix documents.</source>
        <translation>בחרו אחד מאלה ש-Cloudonix מתעדת.</translation>
    </message>
    <message>
        <source>Look for a spelling mistake; Cloudonix may know it all the same.</source>
        <translation>חפשו שגיאת כתיב; ייתכן ש-Cloudonix מכירה אותו בכל זאת.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; asks for a user name and a password.</source>
        <translation>‏„%1” דורש שם משתמש וסיסמה.</translation>
    </message>
    <message>
        <source>Use 1 to 40 letters, digits, - and _, never the password itself.</source>
        <translation>השתמשו ב-1 עד 40 אותיות, ספרות, - ו-_, ולעולם לא בסיסמה עצמה.</translation>
    </message>
    <message>
        <source>The assistant has no address.</source>
        <translation>לעוזר ה-AI אין כתובת.</translation>
    </message>
    <message>
        <source>Write the number or agent that the provider gave you.</source>
        <translation>כתבו את המספר או הסוכן שקיבלתם מהספק.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is in the group twice and rings once.</source>
        <translation>‏„%1” נמצא בקבוצה פעמיים ומצלצל פעם אחת.</translation>
    </message>
    <message>
        <source>Take one of them out.</source>
        <translation>הוציאו אחת מהן.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be pressed.</source>
        <translation>אי אפשר ללחוץ על „%1”.</translation>
    </message>
    <message>
        <source>Use one to %1 of 0-9, * and #.</source>
        <translation>השתמשו באחד עד %1 מהמקשים 0-9, * ו-#.</translation>
    </message>
    <message>
        <source>Choose another key.</source>
        <translation>בחרו מקש אחר.</translation>
    </message>
    <message>
        <source>The key &apos;%1&apos; leads nowhere.</source>
        <translation>המקש „%1” אינו מוביל לשום מקום.</translation>
    </message>
    <message>
        <source>Choose where it leads.</source>
        <translation>בחרו לאן הוא מוביל.</translation>
    </message>
    <message>
        <source>Callers of the menu &apos;%1&apos; hear nothing.</source>
        <translation>מתקשרים לתפריט „%1” אינם שומעים דבר.</translation>
    </message>
    <message>
        <source>Write what they may press, or name a recording.</source>
        <translation>כתבו מה הם יכולים ללחוץ, או ציינו הקלטה.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; blocks every caller.</source>
        <translation>‏„%1” חוסם כל מתקשר.</translation>
    </message>
    <message>
        <source>Write the digits that it is for.</source>
        <translation>כתבו את הספרות שעליהן זה חל.</translation>
    </message>
    <message>
        <source>number</source>
        <translation>מספר</translation>
    </message>
    <message>
        <source>extension</source>
        <translation>שלוחה</translation>
    </message>
    <message>
        <source>ring group</source>
        <translation>קבוצת צלצול</translation>
    </message>
    <message>
        <source>menu</source>
        <translation>תפריט קולי</translation>
    </message>
    <message>
        <source>business hours</source>
        <translation>שעות פעילות</translation>
    </message>
    <message>
        <source>conference room</source>
        <translation>חדר ועידה</translation>
    </message>
    <message>
        <source>voicemail box</source>
        <translation>תא קולי</translation>
    </message>
    <message>
        <source>The AI assistant %1 is switched off.</source>
        <translation>עוזר ה-AI %1 כבוי.</translation>
    </message>
    <message>
        <source>The AI assistant %1 has no provider or no address.</source>
        <translation>לעוזר ה-AI %1 אין ספק או אין כתובת.</translation>
    </message>
    <message>
        <source>The AI assistant %1 of %2 takes the call.</source>
        <translation>עוזר ה-AI %1 של %2 מקבל את השיחה.</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>יום שני</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>יום שלישי</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>יום רביעי</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>יום חמישי</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>יום שישי</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>שבת</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>יום ראשון</translation>
    </message>
    <message>
        <source>The business hours %1 are closed: %2 %3 in %4.</source>
        <translation>שעות הפעילות %1 סגורות: %2 %3 לפי %4.</translation>
    </message>
    <message>
        <source>The business hours %1 are closed: %2 %3 in %4, by the exception &apos;%5&apos;.</source>
        <translation>שעות הפעילות %1 סגורות: %2 %3 לפי %4, לפי החריג „%5”.</translation>
    </message>
    <message>
        <source>The business hours %1 are open: %2 %3 in %4, within %5 to %6.</source>
        <translation>שעות הפעילות %1 פתוחות: %2 %3 לפי %4, בין %5 ל-%6.</translation>
    </message>
    <message>
        <source>The business hours %1 are open: %2 %3 in %4, within %5 to %6, by the exception &apos;%7&apos;.</source>
        <translation>שעות הפעילות %1 פתוחות: %2 %3 לפי %4, בין %5 ל-%6, לפי החריג „%7”.</translation>
    </message>
    <message>
        <source>There are no business hours &apos;%1&apos; in the plan.</source>
        <translation>אין שעות פעילות „%1” בתוכנית הניתוב.</translation>
    </message>
    <message>
        <source>There is no conference room &apos;%1&apos; in the plan.</source>
        <translation>אין חדר ועידה „%1” בתוכנית הניתוב.</translation>
    </message>
    <message>
        <source>The conference room %1 is switched off.</source>
        <translation>חדר הוועידה %1 כבוי.</translation>
    </message>
    <message>
        <source>The caller joins the conference room %1.</source>
        <translation>המתקשר מצטרף לחדר הוועידה %1.</translation>
    </message>
    <message>
        <source>No destination is set here; the call ends.</source>
        <translation>לא נקבע כאן יעד; השיחה מסתיימת.</translation>
    </message>
    <message>
        <source>The plan ends the call here.</source>
        <translation>תוכנית הניתוב מסיימת כאן את השיחה.</translation>
    </message>
    <message>
        <source>There is no extension &apos;%1&apos; in the plan.</source>
        <translation>אין שלוחה „%1” בתוכנית הניתוב.</translation>
    </message>
    <message>
        <source>There is no AI assistant &apos;%1&apos; in the plan.</source>
        <translation>אין עוזר AI „%1” בתוכנית הניתוב.</translation>
    </message>
    <message>
        <source>Extension %1 rings for %2 seconds.</source>
        <translation>שלוחה %1 מצלצלת במשך %2 שניות.</translation>
    </message>
    <message>
        <source>Extension %1 is switched off.</source>
        <translation>שלוחה %1 כבויה.</translation>
    </message>
    <message>
        <source>The call was answered and is over.</source>
        <translation>השיחה נענתה והסתיימה.</translation>
    </message>
    <message>
        <source>The call %1, and nothing follows.</source>
        <translation>השיחה %1, ואין המשך.</translation>
    </message>
    <message>
        <source>was not answered</source>
        <translation>לא נענתה</translation>
    </message>
    <message>
        <source>was busy</source>
        <translation>הייתה תפוסה</translation>
    </message>
    <message>
        <source>could not be reached</source>
        <translation>לא הגיעה ליעדה</translation>
    </message>
    <message>
        <source>The forward of extension %1 was not answered.</source>
        <translation>ההפניה של שלוחה %1 לא נענתה.</translation>
    </message>
    <message>
        <source>The forward of extension %1 was busy.</source>
        <translation>ההפניה של שלוחה %1 הייתה תפוסה.</translation>
    </message>
    <message>
        <source>The forward of extension %1 could not be reached.</source>
        <translation>אי אפשר היה להגיע להפניה של שלוחה %1.</translation>
    </message>
    <message>
        <source>Extension %1 was not answered.</source>
        <translation>שלוחה %1 לא נענתה.</translation>
    </message>
    <message>
        <source>Extension %1 was busy.</source>
        <translation>שלוחה %1 הייתה תפוסה.</translation>
    </message>
    <message>
        <source>Extension %1 could not be reached.</source>
        <translation>אי אפשר היה להגיע לשלוחה %1.</translation>
    </message>
    <message>
        <source>Nothing follows; the call ends.</source>
        <translation>אין המשך; השיחה מסתיימת.</translation>
    </message>
    <message>
        <source>The plan leads back to %1 &apos;%2&apos;; the call ends here.</source>
        <translation>תוכנית הניתוב מובילה חזרה אל %1 „%2”; השיחה מסתיימת כאן.</translation>
    </message>
    <message>
        <source>This call has been passed on %1 times without being answered; it ends here.</source>
        <translation>השיחה הזאת הועברה %1 פעמים ולא נענתה; היא מסתיימת כאן.</translation>
    </message>
    <message>
        <source>The call is forwarded to %1 for %2 seconds.</source>
        <translation>השיחה מופנית אל %1 למשך %2 שניות.</translation>
    </message>
    <message>
        <source>The call is forwarded to %1 for %2 seconds and shows %3.</source>
        <translation>השיחה מועברת אל %1 למשך %2 שניות ומציגה את %3.</translation>
    </message>
    <message>
        <source>The call is forwarded to %1 for %2 seconds over %3.</source>
        <translation>השיחה מופנית אל %1 למשך %2 שניות דרך %3.</translation>
    </message>
    <message>
        <source>The call is forwarded to %1 for %2 seconds over %3 and shows %4.</source>
        <translation>השיחה מועברת אל %1 למשך %2 שניות דרך %3 ומציגה את %4.</translation>
    </message>
    <message>
        <source>The call was forwarded more than %1 times; it ends here.</source>
        <translation>השיחה הופנתה יותר מ-%1 פעמים; היא מסתיימת כאן.</translation>
    </message>
    <message>
        <source>The call is forwarded to our own number %1.</source>
        <translation>השיחה מופנית למספר שלנו %1.</translation>
    </message>
    <message>
        <source>The forward to &apos;%1&apos; leads nowhere.</source>
        <translation>ההפניה אל „%1” אינה מובילה לשום מקום.</translation>
    </message>
    <message>
        <source>The chain of forwards is longer than %1.</source>
        <translation>שרשרת ההפניות ארוכה מ-%1.</translation>
    </message>
    <message>
        <source>The menu %1 is played, turn %2 of %3.</source>
        <translation>התפריט הקולי %1 מושמע, סבב %2 מתוך %3.</translation>
    </message>
    <message>
        <source>The caller pressed %1.</source>
        <translation>המתקשר לחץ %1.</translation>
    </message>
    <message>
        <source>The caller has chosen more than %1 times; the call ends here.</source>
        <translation>המתקשר בחר יותר מ-%1 פעמים; השיחה מסתיימת כאן.</translation>
    </message>
    <message>
        <source>The menu was played %1 times without a choice.</source>
        <translation>התפריט הקולי הושמע %1 פעמים ללא בחירה.</translation>
    </message>
    <message>
        <source>There is no menu &apos;%1&apos; in the plan.</source>
        <translation>אין תפריט קולי „%1” בתוכנית הניתוב.</translation>
    </message>
    <message>
        <source>The menu %1 is switched off.</source>
        <translation>התפריט הקולי %1 כבוי.</translation>
    </message>
    <message>
        <source>There is no active menu &apos;%1&apos; in the plan.</source>
        <translation>אין תפריט קולי פעיל „%1” בתוכנית הניתוב.</translation>
    </message>
    <message>
        <source>The caller pressed nothing.</source>
        <translation>המתקשר לא לחץ דבר.</translation>
    </message>
    <message>
        <source>Extension %1 is switched off and does not call out.</source>
        <translation>השלוחה %1 כבויה ואינה מתקשרת החוצה.</translation>
    </message>
    <message>
        <source>The outbound rule %1 fits %2; the call leaves over %3.</source>
        <translation>כלל השיחות היוצאות %1 מתאים אל %2; השיחה יוצאת דרך %3.</translation>
    </message>
    <message>
        <source>The outbound rule %1 fits %2; the call leaves over %3 and shows %4.</source>
        <translation>כלל השיחות היוצאות %1 מתאים אל %2; השיחה יוצאת דרך %3 ומציגה %4.</translation>
    </message>
    <message>
        <source>any trunk</source>
        <translation>קו חוץ כלשהו</translation>
    </message>
    <message>
        <source>The group %1 has no fallback; the call ends.</source>
        <translation>לקבוצה %1 אין יעד חלופי; השיחה מסתיימת.</translation>
    </message>
    <message>
        <source>%1 ring together for %2 seconds, turn %3 of %4.</source>
        <translation>%1 מצלצלים יחד במשך %2 שניות, סבב %3 מתוך %4.</translation>
    </message>
    <message>
        <source>Member %1 rings for %2 seconds, attempt %3.</source>
        <translation>חבר הקבוצה %1 מצלצל במשך %2 שניות, ניסיון %3.</translation>
    </message>
    <message>
        <source>Nobody in the group %1 answered.</source>
        <translation>איש בקבוצה %1 לא ענה.</translation>
    </message>
    <message>
        <source>There is no ring group &apos;%1&apos; in the plan.</source>
        <translation>אין קבוצת צלצול „%1” בתוכנית הניתוב.</translation>
    </message>
    <message>
        <source>The ring group %1 is switched off.</source>
        <translation>קבוצת הצלצול %1 כבויה.</translation>
    </message>
    <message>
        <source>The call goes to the ring group %1.</source>
        <translation>השיחה עוברת לקבוצת הצלצול %1.</translation>
    </message>
    <message>
        <source>There is no active ring group &apos;%1&apos; in the plan.</source>
        <translation>אין קבוצת צלצול פעילה „%1” בתוכנית הניתוב.</translation>
    </message>
    <message>
        <source>Attempt %1 was not answered.</source>
        <translation>ניסיון %1 לא נענה.</translation>
    </message>
    <message>
        <source>Attempt %1 was busy.</source>
        <translation>ניסיון %1: תפוס.</translation>
    </message>
    <message>
        <source>Attempt %1 could not be reached.</source>
        <translation>ניסיון %1: אי אפשר היה להגיע ליעד.</translation>
    </message>
    <message>
        <source>The number of the attempt cannot be read; the group counts as rung.</source>
        <translation>אי אפשר לקרוא את מספר הניסיון; הקבוצה נחשבת כמי שכבר צלצלה.</translation>
    </message>
    <message>
        <source>%1 is &apos;%2&apos;</source>
        <translation>‏%1 הוא „%2”</translation>
    </message>
    <message>
        <source>%1; it is switched off.</source>
        <translation>%1; כבוי.</translation>
    </message>
    <message>
        <source>%1; the call goes to its destination.</source>
        <translation>%1; השיחה עוברת ליעד שלו.</translation>
    </message>
    <message>
        <source>The request names no number.</source>
        <translation>הבקשה אינה מציינת מספר.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not in the plan.</source>
        <translation>„%1” אינו בתוכנית הניתוב.</translation>
    </message>
    <message>
        <source>No outbound rule fits %1.</source>
        <translation>אין כלל שיחות יוצאות שמתאים אל %1.</translation>
    </message>
    <message>
        <source>The caller matches the blocked pattern %1.</source>
        <translation>המתקשר תואם לתבנית החסומה %1.</translation>
    </message>
    <message>
        <source>The caller hears the busy tone.</source>
        <translation>המתקשר שומע צליל תפוס.</translation>
    </message>
    <message>
        <source>The call is refused.</source>
        <translation>השיחה נדחית.</translation>
    </message>
    <message>
        <source>The caller %1 is one of our own numbers.</source>
        <translation>המתקשר %1 הוא אחד המספרים שלנו.</translation>
    </message>
    <message>
        <source>The call comes from inside: %1 dials %2.</source>
        <translation>השיחה באה מבפנים: %1 מחייג אל %2.</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>מישהו</translation>
    </message>
    <message>
        <source>There is no voicemail box &apos;%1&apos; in the plan.</source>
        <translation>אין תא קולי „%1” בתוכנית הניתוב.</translation>
    </message>
    <message>
        <source>The voicemail box %1 is switched off.</source>
        <translation>התא הקולי %1 כבוי.</translation>
    </message>
    <message>
        <source>The caller is asked for a message in the voicemail box %1, of %2 seconds at most.</source>
        <translation>המתקשר מתבקש להשאיר הודעה בתא הקולי %1, באורך של עד %2 שניות.</translation>
    </message>
    <message>
        <source>There is no voicemail box &apos;%1&apos; in the plan; the message belongs to nobody.</source>
        <translation>אין תא קולי „%1” בתוכנית הניתוב; ההודעה אינה שייכת לאיש.</translation>
    </message>
    <message>
        <source>The recording is empty.</source>
        <translation>ההקלטה ריקה.</translation>
    </message>
    <message>
        <source>A message was recorded for the voicemail box %1.</source>
        <translation>הוקלטה הודעה לתא הקולי %1.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>שניות</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>אלפיות שנייה</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>בתים</translation>
    </message>
    <message>
        <source>days</source>
        <translation>ימים</translation>
    </message>
    <message>
        <source>exchanges</source>
        <translation>חילופי הודעות</translation>
    </message>
    <message>
        <source>Listen on</source>
        <translation>האזנה בכתובת</translation>
    </message>
    <message>
        <source>Address and port of this computer. Port 0 picks a free one.</source>
        <translation>כתובת ופורט של המחשב הזה. פורט 0 בוחר פורט פנוי.</translation>
    </message>
    <message>
        <source>Control interface</source>
        <translation>ממשק בקרה</translation>
    </message>
    <message>
        <source>Loopback address and port for scripts and Prometheus. Empty: off.</source>
        <translation>כתובת מקומית ופורט עבור סקריפטים ו-Prometheus. ריק: כבוי.</translation>
    </message>
    <message>
        <source>TLS certificate</source>
        <translation>אישור TLS</translation>
    </message>
    <message>
        <source>Certificate chain in PEM form. Empty: plain HTTP, for use behind a tunnel or a proxy.</source>
        <translation>שרשרת האישורים בתבנית PEM. ריק: HTTP רגיל, לשימוש מאחורי מנהרה או שרת תיווך.</translation>
    </message>
    <message>
        <source>TLS private key</source>
        <translation>מפתח פרטי של TLS</translation>
    </message>
    <message>
        <source>Private key of the certificate in PEM form.</source>
        <translation>המפתח הפרטי של האישור בתבנית PEM.</translation>
    </message>
    <message>
        <source>Size of the headers</source>
        <translation>גודל הכותרות</translation>
    </message>
    <message>
        <source>A request with larger headers is refused.</source>
        <translation>בקשה עם כותרות גדולות יותר נדחית.</translation>
    </message>
    <message>
        <source>Number of headers</source>
        <translation>מספר הכותרות</translation>
    </message>
    <message>
        <source>A request with more headers is refused.</source>
        <translation>בקשה עם יותר כותרות נדחית.</translation>
    </message>
    <message>
        <source>Length of the path</source>
        <translation>אורך הנתיב</translation>
    </message>
    <message>
        <source>A request with a longer path is refused.</source>
        <translation>בקשה עם נתיב ארוך יותר נדחית.</translation>
    </message>
    <message>
        <source>Requests in one connection</source>
        <translation>בקשות בחיבור אחד</translation>
    </message>
    <message>
        <source>Then the connection is closed and the sender opens another.</source>
        <translation>לאחר מכן החיבור נסגר והשולח פותח חיבור אחר.</translation>
    </message>
    <message>
        <source>Connections in all</source>
        <translation>חיבורים בסך הכול</translation>
    </message>
    <message>
        <source>When all are in use, one gives way that has proved nothing, of the address that holds most.</source>
        <translation>כשכולם תפוסים, מתפנה חיבור שלא הוכיח דבר, של הכתובת שמחזיקה הכי הרבה.</translation>
    </message>
    <message>
        <source>Connections from one address</source>
        <translation>חיבורים מכתובת אחת</translation>
    </message>
    <message>
        <source>TLS handshakes at a time</source>
        <translation>לחיצות יד של TLS בו-זמנית</translation>
    </message>
    <message>
        <source>Keeps silent connections from holding up others.</source>
        <translation>מונע מחיבורים שקטים לעכב אחרים.</translation>
    </message>
    <message>
        <source>Unfinished connections make room after</source>
        <translation>חיבורים שלא הושלמו מפנים מקום אחרי</translation>
    </message>
    <message>
        <source>When all connections are taken, those that have proved nothing make room at once. If there is none, one makes room that has waited so long without a whole request.</source>
        <translation>כשכל החיבורים תפוסים, אלה שלא הוכיחו דבר מפנים מקום מיד. אם אין כאלה, מפנה מקום חיבור שהמתין כל כך הרבה זמן בלי בקשה שלמה.</translation>
    </message>
    <message>
        <source>Headers must arrive within</source>
        <translation>הכותרות חייבות להגיע תוך</translation>
    </message>
    <message>
        <source>A slower sender is disconnected.</source>
        <translation>שולח איטי יותר מנותק.</translation>
    </message>
    <message>
        <source>The body must arrive within</source>
        <translation>הגוף חייב להגיע תוך</translation>
    </message>
    <message>
        <source>Close idle connections after</source>
        <translation>סגירת חיבורים לא פעילים אחרי</translation>
    </message>
    <message>
        <source>After so long without a request.</source>
        <translation>אחרי זמן כזה ללא בקשה.</translation>
    </message>
    <message>
        <source>A receiver that takes it more slowly is disconnected.</source>
        <translation>מקבל שקולט אותה לאט יותר מנותק.</translation>
    </message>
    <message>
        <source>TLS handshakes must end within</source>
        <translation>לחיצות יד של TLS חייבות להסתיים תוך</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>כתובת ציבורית</translation>
    </message>
    <message>
        <source>The address of this endpoint as Cloudonix reaches it: your tunnel or domain, with https.</source>
        <translation>כתובת נקודת הקצה הזאת כפי ש-Cloudonix מגיעה אליה: המנהרה או הדומיין שלכם, עם https.</translation>
    </message>
    <message>
        <source>Size of the body</source>
        <translation>גודל הגוף</translation>
    </message>
    <message>
        <source>A request with a larger body is refused.</source>
        <translation>בקשה עם גוף גדול יותר נדחית.</translation>
    </message>
    <message>
        <source>Processing may take</source>
        <translation>משך עיבוד מרבי</translation>
    </message>
    <message>
        <source>Voice requests</source>
        <translation>בקשות קוליות</translation>
    </message>
    <message>
        <source>How a voice request proves that it comes from Cloudonix.</source>
        <translation>איך בקשה קולית מוכיחה שהיא באה מ-Cloudonix.</translation>
    </message>
    <message>
        <source>Session updates</source>
        <translation>עדכוני שיחה</translation>
    </message>
    <message>
        <source>A signature that is present must be right. Only a request without one may use the token.</source>
        <translation>חתימה שקיימת חייבת להיות נכונה. רק בקשה ללא חתימה רשאית להשתמש באסימון.</translation>
    </message>
    <message>
        <source>Call records and recordings</source>
        <translation>רשומות שיחה והקלטות</translation>
    </message>
    <message>
        <source>How a call record or a recording notice proves that it comes from Cloudonix.</source>
        <translation>איך רשומת שיחה או הודעה על הקלטה מוכיחה שהיא באה מ-Cloudonix.</translation>
    </message>
    <message>
        <source>A signature covers</source>
        <translation>החתימה כוללת</translation>
    </message>
    <message>
        <source>What the sender signs: the body alone, or its timestamp, a dot and the body. With the timestamp inside, an old request cannot be sent again as a new one.</source>
        <translation>על מה השולח חותם: הגוף לבדו, או חותמת הזמן, נקודה והגוף. כשחותמת הזמן כלולה, אי אפשר לשלוח בקשה ישנה שוב כחדשה.</translation>
    </message>
    <message>
        <source>A signature needs a timestamp</source>
        <translation>חתימה מחייבת חותמת זמן</translation>
    </message>
    <message>
        <source>Without one, a request that was recorded could be sent again by somebody else.</source>
        <translation>בלעדיה מישהו אחר יוכל לשלוח שוב בקשה שהוקלטה.</translation>
    </message>
    <message>
        <source>Clock tolerance</source>
        <translation>סטיית שעון מותרת</translation>
    </message>
    <message>
        <source>How far a timestamp may be from this computer&apos;s clock, in either direction.</source>
        <translation>כמה רחוקה יכולה להיות חותמת זמן משעון המחשב הזה, לכל כיוון.</translation>
    </message>
    <message>
        <source>Signature header</source>
        <translation>כותרת החתימה</translation>
    </message>
    <message>
        <source>Name of the header that carries the signature.</source>
        <translation>שם הכותרת שנושאת את החתימה.</translation>
    </message>
    <message>
        <source>Timestamp header</source>
        <translation>כותרת חותמת הזמן</translation>
    </message>
    <message>
        <source>Name of the header that carries the time of sending.</source>
        <translation>שם הכותרת שנושאת את מועד השליחה.</translation>
    </message>
    <message>
        <source>Trusted proxies</source>
        <translation>שרתי תיווך מהימנים</translation>
    </message>
    <message>
        <source>Proxies and tunnels whose forwarding header names the sender. Separate them by commas.</source>
        <translation>שרתי תיווך ומנהרות שהכותרת שלהם נוקבת בשולח. יש להפריד ביניהם בפסיקים.</translation>
    </message>
    <message>
        <source>They name the sender in</source>
        <translation>הם נוקבים בשולח בכותרת</translation>
    </message>
    <message>
        <source>Header in which they name the sender: X-Forwarded-For, or Forwarded (RFC 7239). What cannot be read there is nobody: refused where auth/allowed_sources is set.</source>
        <translation>הכותרת שבה הם נוקבים בשולח: X-Forwarded-For או Forwarded‏ (RFC 7239). מה שאי אפשר לקרוא שם הוא איש: נדחה כאשר auth/allowed_sources מוגדר.</translation>
    </message>
    <message>
        <source>Allowed senders</source>
        <translation>שולחים מורשים</translation>
    </message>
    <message>
        <source>Networks that may send requests. Empty: everybody who has a key.</source>
        <translation>רשתות שרשאיות לשלוח בקשות. ריק: כל מי שיש לו מפתח.</translation>
    </message>
    <message>
        <source>A sender that fails more often in a row has to pause.</source>
        <translation>שולח שנכשל יותר פעמים ברצף חייב להמתין.</translation>
    </message>
    <message>
        <source>First pause</source>
        <translation>המתנה ראשונה</translation>
    </message>
    <message>
        <source>It doubles with each further failure.</source>
        <translation>היא מוכפלת עם כל כשל נוסף.</translation>
    </message>
    <message>
        <source>Longest pause</source>
        <translation>המתנה מרבית</translation>
    </message>
    <message>
        <source>A pause never grows beyond this.</source>
        <translation>המתנה לעולם אינה ארוכה מזה.</translation>
    </message>
    <message>
        <source>Failures are forgotten after</source>
        <translation>כשלים נשכחים אחרי</translation>
    </message>
    <message>
        <source>Keep at most</source>
        <translation>לשמור לכל היותר</translation>
    </message>
    <message>
        <source>Pinned exchanges do not count.</source>
        <translation>חילופי הודעות נעוצים אינם נספרים.</translation>
    </message>
    <message>
        <source>The oldest exchanges make room when the history grows larger.</source>
        <translation>חילופי ההודעות הישנים ביותר מפנים מקום כשההיסטוריה גדלה מעבר לכך.</translation>
    </message>
    <message>
        <source>Keep for</source>
        <translation>לשמור למשך</translation>
    </message>
    <message>
        <source>Older exchanges are deleted. Call records stay.</source>
        <translation>חילופי הודעות ישנים יותר נמחקים. רשומות השיחה נשארות.</translation>
    </message>
    <message>
        <source>A live call is stale after</source>
        <translation>שיחה פעילה אינה עדכנית אחרי</translation>
    </message>
    <message>
        <source>A call without news for so long is marked. It is not deleted.</source>
        <translation>שיחה ללא חדש למשך זמן כזה מסומנת. היא אינה נמחקת.</translation>
    </message>
    <message>
        <source>Fetch recordings from private addresses</source>
        <translation>הבאת הקלטות מכתובות פרטיות</translation>
    </message>
    <message>
        <source>Whether recordings are fetched from private addresses, then also over plain HTTP. Whoever can report a recording then decides which address of your network is asked.</source>
        <translation>האם הקלטות מובאות מכתובות פרטיות, ואז גם ב-HTTP רגיל. מי שיכול לדווח על הקלטה קובע אז איזו כתובת ברשת שלכם תישאל.</translation>
    </message>
    <message>
        <source>One recording is at most</source>
        <translation>גודל מרבי של הקלטה אחת</translation>
    </message>
    <message>
        <source>A larger recording is not fetched.</source>
        <translation>הקלטה גדולה יותר אינה מובאת.</translation>
    </message>
    <message>
        <source>Recordings use at most</source>
        <translation>הקלטות תופסות לכל היותר</translation>
    </message>
    <message>
        <source>The oldest go first. They are fetched again when you play them.</source>
        <translation>הישנות ביותר נמחקות ראשונות. הן מובאות שוב כשמנגנים אותן.</translation>
    </message>
    <message>
        <source>Keep messages for</source>
        <translation>לשמור הודעות למשך</translation>
    </message>
    <message>
        <source>Days on which OPBX has run count. Downloaded recordings of calls go after as many days.</source>
        <translation>נספרים ימים שבהם OPBX פעלה. הקלטות שיחה שהורדו נמחקות אחרי אותו מספר ימים.</translation>
    </message>
    <message>
        <source>REST API address</source>
        <translation>כתובת ה-REST API</translation>
    </message>
    <message>
        <source>Change it only when Cloudonix tells you to. Your key is sent there.</source>
        <translation>שנו אותה רק כש-Cloudonix מבקשת זאת. המפתח שלכם נשלח לשם.</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>דומיין</translation>
    </message>
    <message>
        <source>Name or identifier of your Cloudonix domain.</source>
        <translation>שם או מזהה של הדומיין שלכם ב-Cloudonix.</translation>
    </message>
    <message>
        <source>Write to the log</source>
        <translation>כתיבה ליומן</translation>
    </message>
    <message>
        <source>Messages that are less important are left out.</source>
        <translation>הודעות חשובות פחות מושמטות.</translation>
    </message>
    <message>
        <source>Form of a log line</source>
        <translation>צורת שורה ביומן</translation>
    </message>
    <message>
        <source>JSON is for programs that collect logs.</source>
        <translation>JSON מיועד לתוכניות שאוספות יומנים.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
    <message>
        <source>Language of the window.</source>
        <translation>שפת החלון.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>מראה</translation>
    </message>
    <message>
        <source>Takes effect at once.</source>
        <translation>נכנס לתוקף מייד.</translation>
    </message>
    <message>
        <source>Keep running when the window is closed</source>
        <translation>המשך פעולה כשהחלון נסגר</translation>
    </message>
    <message>
        <source>Calls are answered only while the program runs.</source>
        <translation>שיחות נענות רק כל עוד התוכנית פועלת.</translation>
    </message>
    <message>
        <source>Missed calls</source>
        <translation>שיחות שהוחמצו</translation>
    </message>
    <message>
        <source>Says who called, by name where it is known.</source>
        <translation>מציין מי התקשר, בשם אם הוא ידוע.</translation>
    </message>
    <message>
        <source>Refused requests</source>
        <translation>בקשות שנדחו</translation>
    </message>
    <message>
        <source>Says why, at most once a minute.</source>
        <translation>מציין מדוע, לכל היותר פעם בדקה.</translation>
    </message>
    <message>
        <source>A tunnel that was lost</source>
        <translation>מנהרה שאבדה</translation>
    </message>
    <message>
        <source>Cloudonix cannot reach this endpoint without its tunnel.</source>
        <translation>Cloudonix אינה יכולה להגיע לנקודת הקצה הזאת בלי המנהרה שלה.</translation>
    </message>
    <message>
        <source>%1 is not offered: an earlier rule takes its requests.</source>
        <translation>‏%1 אינה מוצעת: כלל קודם לוקח את הבקשות שלה.</translation>
    </message>
    <message>
        <source>%1 is not offered: it does not publish all paths below /api.</source>
        <translation>‏%1 אינה מוצעת: היא אינה מפרסמת את כל הנתיבים שתחת ‎/api.</translation>
    </message>
    <message>
        <source>%1 is not offered: it changes the path of requests on their way to %2.</source>
        <translation>‏%1 אינה מוצעת: היא משנה את נתיב הבקשות בדרכן אל %2.</translation>
    </message>
    <message>
        <source>%1 is not offered: it passes on bytes that are not HTTP here.</source>
        <translation>‏%1 אינה מוצעת: היא מעבירה בתים שאינם HTTP כאן.</translation>
    </message>
    <message>
        <source>%1 is not offered: it is not open to the internet.</source>
        <translation>‏%1 אינה מוצעת: היא אינה פתוחה לאינטרנט.</translation>
    </message>
    <message>
        <source>%1 is not offered: the rule is for any name below it.</source>
        <translation>‏%1 אינה מוצעת: הכלל מיועד לכל שם שתחתיה.</translation>
    </message>
    <message>
        <source>The key that checks this request cannot be read. %1</source>
        <translation>אי אפשר לקרוא את המפתח שבודק את הבקשה הזאת. %1</translation>
    </message>
    <message>
        <source>No requests API key is set up. Generate one and enter it in the Cloudonix portal.</source>
        <translation>לא הוגדר מפתח API לבקשות. צרו מפתח והזינו אותו בפורטל של Cloudonix.</translation>
    </message>
    <message>
        <source>The request has no Authorization header. Enter the requests API key in the Cloudonix portal.</source>
        <translation>בבקשה אין כותרת Authorization. הזינו את מפתח ה-API לבקשות בפורטל של Cloudonix.</translation>
    </message>
    <message>
        <source>The request has more than one Authorization header. Remove all but one.</source>
        <translation>בבקשה יותר מכותרת Authorization אחת. הסירו את כולן חוץ מאחת.</translation>
    </message>
    <message>
        <source>The Authorization header does not hold the word Bearer and a token.</source>
        <translation>בכותרת Authorization אין המילה Bearer ואסימון.</translation>
    </message>
    <message>
        <source>The bearer token is not the requests API key. Enter the current key in the Cloudonix portal.</source>
        <translation>אסימון ה-Bearer אינו מפתח ה-API לבקשות. הזינו את המפתח הנוכחי בפורטל של Cloudonix.</translation>
    </message>
    <message>
        <source>No webhook secret is set up. Generate one and enter it at the sender.</source>
        <translation>לא הוגדר סוד webhook. צרו סוד והזינו אותו אצל השולח.</translation>
    </message>
    <message>
        <source>The request has no %1 header.</source>
        <translation>בבקשה אין כותרת %1.</translation>
    </message>
    <message>
        <source>The request has more than one signature header. Remove all but one.</source>
        <translation>בבקשה יותר מכותרת חתימה אחת. הסירו את כולן חוץ מאחת.</translation>
    </message>
    <message>
        <source>The signature is not 64 hex digits of SHA-256, with or without &quot;sha256=&quot;.</source>
        <translation>החתימה אינה 64 ספרות הקסדצימליות של SHA-256, עם או בלי „sha256=”.</translation>
    </message>
    <message>
        <source>The signature covers the timestamp, but the request has no %1 header.</source>
        <translation>החתימה מכסה את חותמת הזמן, אבל בבקשה אין כותרת %1.</translation>
    </message>
    <message>
        <source>The signature may cover the timestamp, but the request has no %1 header.</source>
        <translation>החתימה עשויה לכסות את חותמת הזמן, אבל בבקשה אין כותרת %1.</translation>
    </message>
    <message>
        <source>The signature does not match the body and the webhook secret. Open the request and read the explanation of its verdict.</source>
        <translation>החתימה אינה תואמת לגוף ולסוד ה-webhook. פתחו את הבקשה וקראו את ההסבר לתוצאה.</translation>
    </message>
    <message>
        <source>The request has a signature but no %1 header.</source>
        <translation>בבקשה יש חתימה אבל אין כותרת %1.</translation>
    </message>
    <message>
        <source>The request has more than one timestamp header. Remove all but one.</source>
        <translation>בבקשה יותר מכותרת חותמת זמן אחת. הסירו את כולן חוץ מאחת.</translation>
    </message>
    <message>
        <source>The signature is right, but the timestamp is %1 s behind this clock; %2 s are allowed. Check both clocks.</source>
        <translation>החתימה נכונה, אבל חותמת הזמן מפגרת ב-%1 שנ׳ אחרי השעון הזה; מותרות %2 שנ׳. בדקו את שני השעונים.</translation>
    </message>
    <message>
        <source>The signature is right, but the timestamp is %1 s ahead of this clock; %2 s are allowed. Check both clocks.</source>
        <translation>החתימה נכונה, אבל חותמת הזמן מקדימה ב-%1 שנ׳ את השעון הזה; מותרות %2 שנ׳. בדקו את שני השעונים.</translation>
    </message>
    <message>
        <source>Neither a webhook secret nor a requests API key is set up. Generate one.</source>
        <translation>לא הוגדרו לא סוד webhook ולא מפתח API לבקשות. צרו אחד מהם.</translation>
    </message>
    <message>
        <source>The request has neither a %1 header nor an Authorization header.</source>
        <translation>בבקשה אין לא כותרת %1 ולא כותרת Authorization.</translation>
    </message>
    <message>
        <source>The field %1 holds no time that can be read: %2. It is not believed.</source>
        <translation>בשדה %1 אין מועד קריא: %2. אין מאמינים לו.</translation>
    </message>
    <message>
        <source>The field %1 names a time in the year %2, which is not believed.</source>
        <translation>השדה %1 נוקב במועד בשנת %2, ואין מאמינים לו.</translation>
    </message>
    <message>
        <source>The session is required.</source>
        <translation>השיחה נדרשת.</translation>
    </message>
    <message>
        <source>The disposition or the duration is required.</source>
        <translation>התוצאה או המשך נדרשים.</translation>
    </message>
    <message>
        <source>It proved itself with the previous key, which is still accepted.</source>
        <translation>הזהות הוכחה במפתח הקודם, שעדיין מתקבל.</translation>
    </message>
    <message>
        <source>Authentication is off for this endpoint.</source>
        <translation>האימות כבוי בנקודת הקצה הזאת.</translation>
    </message>
    <message>
        <source>The header %1 is not covered by the signature, so the event is not known by it.</source>
        <translation>החתימה אינה מכסה את הכותרת %1, ולכן האירוע אינו מזוהה לפיה.</translation>
    </message>
    <message>
        <source>This endpoint accepts %1.</source>
        <translation>נקודת הקצה הזאת מקבלת %1.</translation>
    </message>
    <message>
        <source>The request has no To: nobody knows who is called.</source>
        <translation>אין בבקשה To: לא ידוע למי מתקשרים.</translation>
    </message>
    <message>
        <source>The address names a voicemail box without a right proof of this program, so it is not believed: the message goes to the box that the call itself was led to, or to none.</source>
        <translation>הכתובת נוקבת בתא קולי בלי הוכחה נכונה של התוכנית הזאת, ולכן אין מאמינים לה: ההודעה עוברת לתא הקולי שהשיחה עצמה הובלה אליו, או לאף תא.</translation>
    </message>
    <message>
        <source>The event could not be stored, so it was not acknowledged. The sender will try again.</source>
        <translation>אי אפשר היה לשמור את האירוע, ולכן הוא לא אושר. השולח ינסה שוב.</translation>
    </message>
    <message>
        <source>The recording URL must begin with https:// or http://.</source>
        <translation>כתובת ההקלטה חייבת להתחיל ב-https:// או http://.</translation>
    </message>
    <message>
        <source>The state is required.</source>
        <translation>המצב נדרש.</translation>
    </message>
    <message>
        <source>The address at the sender has a slash too many: its base ends in one, and %1 begins with one. Remove the slash at the end of the base there.</source>
        <translation>בכתובת אצל השולח יש לוכסן מיותר: הבסיס שלה מסתיים בלוכסן, ו-%1 מתחיל בלוכסן. הסירו שם את הלוכסן שבסוף הבסיס.</translation>
    </message>
    <message>
        <source>The address at the sender has a slash too many. Enter %1 there.</source>
        <translation>בכתובת אצל השולח יש לוכסן מיותר. הזינו שם %1.</translation>
    </message>
    <message>
        <source>The address at the sender has a slash at its end. Remove it, so that it ends in %1.</source>
        <translation>בסוף הכתובת אצל השולח יש לוכסן. הסירו אותו, כך שתסתיים ב-%1.</translation>
    </message>
    <message>
        <source>The address at the sender spells the path as %1. Enter it as %2 there.</source>
        <translation>הכתובת אצל השולח מאייתת את הנתיב כ-%1. הזינו אותו שם כ-%2.</translation>
    </message>
    <message>
        <source>The address at the sender already ends in %1, and the sender adds %2 to it. Enter the base there without a path.</source>
        <translation>הכתובת אצל השולח כבר מסתיימת ב-%1, והשולח מוסיף לה %2. הזינו שם את הבסיס ללא נתיב.</translation>
    </message>
    <message>
        <source>The address at the sender has %1 in front of %2. Remove it there, or let the proxy take it off.</source>
        <translation>בכתובת אצל השולח מופיע %1 לפני %2. הסירו אותו שם, או הניחו לשרת התיווך להסיר אותו.</translation>
    </message>
    <message>
        <source>The address at the sender has %1 behind %2. Remove it there.</source>
        <translation>בכתובת אצל השולח מופיע %1 אחרי %2. הסירו אותו שם.</translation>
    </message>
    <message>
        <source>The address at the sender lacks the beginning of the path. Enter %1 there.</source>
        <translation>בכתובת אצל השולח חסרה תחילת הנתיב. הזינו שם %1.</translation>
    </message>
    <message>
        <source>The address at the sender has no path of an endpoint. Enter the base with /api/voice/route for voice requests.</source>
        <translation>לכתובת אצל השולח אין נתיב של נקודת קצה. הזינו את הבסיס עם ‎/api/voice/route עבור בקשות קוליות.</translation>
    </message>
    <message>
        <source>There is no endpoint at this path.</source>
        <translation>אין נקודת קצה בנתיב הזה.</translation>
    </message>
    <message>
        <source>The call leaves by the outbound rule %1.</source>
        <translation>השיחה יוצאת לפי כלל השיחות היוצאות %1.</translation>
    </message>
    <message>
        <source>No outbound rule fits.</source>
        <translation>אין כלל שיחות יוצאות מתאים.</translation>
    </message>
    <message>
        <source>Business hours</source>
        <translation>שעות פעילות</translation>
    </message>
    <message>
        <source>Voicemail box</source>
        <translation>תא קולי</translation>
    </message>
    <message>
        <source>Blocked caller</source>
        <translation>מתקשר חסום</translation>
    </message>
    <message>
        <source>Outbound rule</source>
        <translation>כלל שיחות יוצאות</translation>
    </message>
    <message>
        <source>“%1”, which this version does not know, has changed.</source>
        <translation>“%1”, שגרסה זו אינה מכירה, השתנה.</translation>
    </message>
    <message>
        <source>“%1” is %2 instead of %3.</source>
        <translation>“%1” הוא %2 במקום %3.</translation>
    </message>
    <message>
        <source>It is switched on.</source>
        <translation>הופעל.</translation>
    </message>
    <message>
        <source>It is switched off.</source>
        <translation>כובה.</translation>
    </message>
    <message>
        <source>%1 is a new member.</source>
        <translation>%1 הוא חבר חדש.</translation>
    </message>
    <message>
        <source>The members are in another order: %1.</source>
        <translation>סדר החברים השתנה: %1.</translation>
    </message>
    <message>
        <source>The voice of “%1” is %2 instead of %3.</source>
        <translation>הקול של “%1” הוא %2 במקום %3.</translation>
    </message>
    <message>
        <source>The language of “%1” is %2 instead of %3.</source>
        <translation>השפה של “%1” היא %2 במקום %3.</translation>
    </message>
    <message>
        <source>Key %1 is new and leads to %2.</source>
        <translation>מקש %1 חדש ומוביל אל %2.</translation>
    </message>
    <message>
        <source>Key %1 leads to %2 instead of %3.</source>
        <translation>מקש %1 מוביל אל %2 במקום %3.</translation>
    </message>
    <message>
        <source>Key %1 is named %2 instead of %3.</source>
        <translation>מקש %1 נקרא %2 במקום %3.</translation>
    </message>
    <message>
        <source>%1 is closed instead of open %2.</source>
        <translation>%1: סגור במקום פתוח %2.</translation>
    </message>
    <message>
        <source>%1 is open %2 instead of closed.</source>
        <translation>%1: פתוח %2 במקום סגור.</translation>
    </message>
    <message>
        <source>%1 closes at %2 instead of %3.</source>
        <translation>%1: סגירה בשעה %2 במקום %3.</translation>
    </message>
    <message>
        <source>%1 opens at %2 instead of %3.</source>
        <translation>%1: פתיחה בשעה %2 במקום %3.</translation>
    </message>
    <message>
        <source>%1 is open %2 instead of %3.</source>
        <translation>%1: פתוח %2 במקום %3.</translation>
    </message>
    <message>
        <source>%1 is closed all day.</source>
        <translation>%1: סגור כל היום.</translation>
    </message>
    <message>
        <source>%1 is open %2.</source>
        <translation>%1: פתוח %2.</translation>
    </message>
    <message>
        <source>%1 is named %2 instead of %3.</source>
        <translation>%1 נקרא %2 במקום %3.</translation>
    </message>
    <message>
        <source>the usual words</source>
        <translation>הנוסח הרגיל</translation>
    </message>
    <message>
        <source>The sentence “%1” is %2 instead of %3.</source>
        <translation>המשפט “%1” הוא %2 במקום %3.</translation>
    </message>
    <message>
        <source>Settings of the plan</source>
        <translation>הגדרות תוכנית הניתוב</translation>
    </message>
    <message>
        <source>%1 is new.</source>
        <translation>%1 חדש.</translation>
    </message>
    <message>
        <source>%1 is gone.</source>
        <translation>%1 הוסר.</translation>
    </message>
    <message>
        <source>The entries of the kind “%1” are in another order.</source>
        <translation>סדר הרשומות מסוג “%1” השתנה.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>כלום</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>לשום מקום</translation>
    </message>
    <message>
        <source>the end of the call</source>
        <translation>סיום השיחה</translation>
    </message>
    <message>
        <source>the forward to %1</source>
        <translation>ההעברה אל %1</translation>
    </message>
    <message>
        <source>extension %1</source>
        <translation>שלוחה %1</translation>
    </message>
    <message>
        <source>ring group %1</source>
        <translation>קבוצת צלצול %1</translation>
    </message>
    <message>
        <source>menu %1</source>
        <translation>תפריט %1</translation>
    </message>
    <message>
        <source>business hours %1</source>
        <translation>שעות פעילות %1</translation>
    </message>
    <message>
        <source>conference room %1</source>
        <translation>חדר ועידה %1</translation>
    </message>
    <message>
        <source>AI assistant %1</source>
        <translation>עוזר AI %1</translation>
    </message>
    <message>
        <source>voicemail box %1</source>
        <translation>תא קולי %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>כן</translation>
    </message>
    <message>
        <source>no</source>
        <translation>לא</translation>
    </message>
    <message>
        <source>Set by hand: %1</source>
        <translation>נקבע ידנית: %1</translation>
    </message>
    <message>
        <source>No longer set by hand: %1</source>
        <translation>כבר לא נקבע ידנית: %1</translation>
    </message>
    <message>
        <source>The business hours %1 are open by hand, until %2.</source>
        <translation>שעות הפעילות %1 נקבעו ידנית כפתוחות, עד %2.</translation>
    </message>
    <message>
        <source>The business hours %1 are closed by hand, until %2.</source>
        <translation>שעות הפעילות %1 נקבעו ידנית כסגורות, עד %2.</translation>
    </message>
    <message>
        <source>Extension %1 is forwarded to %2 by hand, until %3.</source>
        <translation>שלוחה %1 מועברת ידנית אל %2, עד %3.</translation>
    </message>
    <message>
        <source>Extension %1 is forwarded to %2 until %3.</source>
        <translation>שלוחה %1 מועברת אל %2 עד %3.</translation>
    </message>
    <message>
        <source>All business hours are open until %1.</source>
        <translation>כל שעות הפעילות פתוחות עד %1.</translation>
    </message>
    <message>
        <source>The business hours %1 are open until %2.</source>
        <translation>שעות הפעילות %1 פתוחות עד %2.</translation>
    </message>
    <message>
        <source>All business hours are closed until %1.</source>
        <translation>כל שעות הפעילות סגורות עד %1.</translation>
    </message>
    <message>
        <source>The business hours %1 are closed until %2.</source>
        <translation>שעות הפעילות %1 סגורות עד %2.</translation>
    </message>
    <message>
        <source>The reply took longer than the processing limit. Check the load of this computer.</source>
        <translation>התשובה ארכה יותר ממגבלת העיבוד. יש לבדוק את העומס על המחשב.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 שנ׳</translation>
    </message>
    <message>
        <source>Rang %1; %2 answered.</source>
        <translation>צלצל אצל %1; %2 ענה.</translation>
    </message>
    <message>
        <source>Rang %1 for %2; %3 answered.</source>
        <translation>צלצל אצל %1 במשך %2; %3 ענה.</translation>
    </message>
    <message>
        <source>Rang %1; answered.</source>
        <translation>צלצל אצל %1; נענה.</translation>
    </message>
    <message>
        <source>Rang %1 for %2; answered.</source>
        <translation>צלצל אצל %1 במשך %2; נענה.</translation>
    </message>
    <message>
        <source>Rang %1; nobody answered.</source>
        <translation>צלצל אצל %1; איש לא ענה.</translation>
    </message>
    <message>
        <source>Rang %1 for %2; nobody answered.</source>
        <translation>צלצל אצל %1 במשך %2; איש לא ענה.</translation>
    </message>
    <message>
        <source>Rang %1; the caller hung up.</source>
        <translation>צלצל אצל %1; המתקשר ניתק.</translation>
    </message>
    <message>
        <source>Rang %1.</source>
        <translation>צלצל אצל %1.</translation>
    </message>
    <message>
        <source>It was answered.</source>
        <translation>השיחה נענתה.</translation>
    </message>
    <message>
        <source>%1 answered.</source>
        <translation>%1 ענה.</translation>
    </message>
    <message>
        <source>Nobody answered.</source>
        <translation>איש לא ענה.</translation>
    </message>
    <message>
        <source>The caller hung up.</source>
        <translation>המתקשר ניתק.</translation>
    </message>
    <message>
        <source>An assistant took the call.</source>
        <translation>עוזר AI קיבל את השיחה.</translation>
    </message>
    <message>
        <source>The assistant %1 took the call.</source>
        <translation>העוזר %1 קיבל את השיחה.</translation>
    </message>
    <message>
        <source>The caller joined a conference.</source>
        <translation>המתקשר הצטרף לוועידה.</translation>
    </message>
    <message>
        <source>The caller joined the conference %1.</source>
        <translation>המתקשר הצטרף לוועידה %1.</translation>
    </message>
    <message>
        <source>Rang.</source>
        <translation>צלצל.</translation>
    </message>
    <message>
        <source>Rang %1 for up to %2.</source>
        <translation>צלצל אצל %1 עד %2.</translation>
    </message>
    <message>
        <source>The caller heard a menu.</source>
        <translation>המתקשר שמע תפריט קולי.</translation>
    </message>
    <message>
        <source>The caller was asked for a message.</source>
        <translation>המתקשר התבקש להשאיר הודעה.</translation>
    </message>
    <message>
        <source>The caller left a message.</source>
        <translation>המתקשר השאיר הודעה.</translation>
    </message>
    <message>
        <source>The caller is blocked and was turned away.</source>
        <translation>המתקשר חסום ונדחה.</translation>
    </message>
    <message>
        <source>The office was closed; the call was ended.</source>
        <translation>המשרד היה סגור; השיחה נותקה.</translation>
    </message>
    <message>
        <source>The plan ended the call.</source>
        <translation>תוכנית הניתוב סיימה את השיחה.</translation>
    </message>
    <message>
        <source>The call led nowhere and was ended.</source>
        <translation>השיחה לא הובילה לשום מקום ונותקה.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 ו-%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The endpoint refused the test call: %1.</source>
        <translation>נקודת הקצה דחתה את שיחת הבדיקה: %1.</translation>
    </message>
    <message>
        <source>%1 is not in your plan.</source>
        <translation>%1 אינו בתוכנית הניתוב שלך.</translation>
    </message>
    <message>
        <source>There is no extension %1 in your plan.</source>
        <translation>אין שלוחה %1 בתוכנית הניתוב שלך.</translation>
    </message>
    <message>
        <source>Nothing is known of what became of it.</source>
        <translation>לא ידוע מה עלה בגורלה.</translation>
    </message>
    <message>
        <source>See the keychain below. Without it, requests are replied to with a configuration error.</source>
        <translation>ראו את מחזיק המפתחות למטה. בלעדיו התשובה לבקשות היא שגיאת תצורה.</translation>
    </message>
    <message>
        <source>On Mondays</source>
        <translation>בימי שני</translation>
    </message>
    <message>
        <source>On Tuesdays</source>
        <translation>בימי שלישי</translation>
    </message>
    <message>
        <source>On Wednesdays</source>
        <translation>בימי רביעי</translation>
    </message>
    <message>
        <source>On Thursdays</source>
        <translation>בימי חמישי</translation>
    </message>
    <message>
        <source>On Fridays</source>
        <translation>בימי שישי</translation>
    </message>
    <message>
        <source>On Saturdays</source>
        <translation>בימי שבת</translation>
    </message>
    <message>
        <source>On Sundays</source>
        <translation>בימי ראשון</translation>
    </message>
    <message>
        <source>No call since %1. %2 there are usually %3 by now; today there were %4.</source>
        <translation>אין שיחות מאז %1. %2 יש בדרך כלל %3 עד שעה זו; היום היו %4.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n request(s), %2 % accepted, %3 % refused, %4 % sent again.</source>
        <translation>
            <numerusform>%1: בקשה אחת (%n), %2 % התקבלו, %3 % נדחו, %4 % נשלחו שוב.</numerusform>
            <numerusform>%1: %n בקשות, %2 % התקבלו, %3 % נדחו, %4 % נשלחו שוב.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) came again in the last 24 hours: the first reply was late or an error.</source>
        <translation>
            <numerusform>אירוע אחד (%n) הגיע שוב ב-24 השעות האחרונות: התשובה הראשונה איחרה או הייתה שגיאה.</numerusform>
            <numerusform>‏%n אירועים הגיעו שוב ב-24 השעות האחרונות: התשובה הראשונה איחרה או הייתה שגיאה.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 That is %2 % of all deliveries, which is a high rate.</source>
        <translation>%1 אלה %2 % מכל המסירות, שיעור גבוה.</translation>
    </message>
    <message>
        <source>In the last 24 hours: %1</source>
        <translation>ב-24 השעות האחרונות: %1</translation>
    </message>
    <message>
        <source>Nothing came in the last 24 hours. In the last 7 days: %1</source>
        <translation>דבר לא הגיע ב-24 השעות האחרונות. ב-7 הימים האחרונים: %1</translation>
    </message>
    <message>
        <source>Call one of your numbers. If nothing arrives, check the public address, the tunnel and the numbers at Cloudonix.</source>
        <translation>יש לחייג לאחד המספרים שלך. אם דבר לא מגיע, יש לבדוק את הכתובת הציבורית, את המנהרה ואת המספרים ב-Cloudonix.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n call(s))</source>
        <translation>
            <numerusform>%1 (שיחה אחת, %n)</numerusform>
            <numerusform>%1 (%n שיחות)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the last 7 days callers dialled %n number(s) that the routing plan does not have, most often %1.</source>
        <translation>
            <numerusform>ב-7 הימים האחרונים חייגו מתקשרים למספר אחד (%n) שאינו בתוכנית הניתוב, לרוב %1.</numerusform>
            <numerusform>ב-7 הימים האחרונים חייגו מתקשרים ל-%n מספרים שאינם בתוכנית הניתוב, לרוב %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Routing is not set up: no plan has been saved yet, and no number is routed.</source>
        <translation>הניתוב אינו מוגדר: עדיין לא נשמרה תוכנית, ואף מספר אינו מנותב.</translation>
    </message>
    <message>
        <source>Routing is not set up: the plan is empty, and no number is routed.</source>
        <translation>הניתוב אינו מוגדר: התוכנית ריקה, ואף מספר אינו מנותב.</translation>
    </message>
    <message>
        <source>Nobody can be reached: no number of the routing plan leads to a telephone, a voicemail box, a conference room or an assistant.</source>
        <translation>אי אפשר להגיע לאיש: אף מספר בתוכנית הניתוב אינו מוביל לטלפון, לתא קולי, לחדר ועידה או לעוזר AI.</translation>
    </message>
    <message>
        <source>The same request was replied to before. It gets the same reply.</source>
        <translation>על אותה בקשה כבר הושב קודם. היא מקבלת אותה תשובה.</translation>
    </message>
    <message>
        <source>The last test of the public address failed.</source>
        <translation>הבדיקה האחרונה של הכתובת הציבורית נכשלה.</translation>
    </message>
    <message>
        <source>The bearer token is not the requests API key. Enter the current key in the Cloudonix portal. A key is shown only once: if you no longer have it, replace it in Settings, Authentication.</source>
        <translation>אסימון ה-bearer אינו מפתח ה-API של הבקשות. יש להזין את המפתח הנוכחי בפורטל של Cloudonix. מפתח מוצג פעם אחת בלבד: אם כבר אינו בידך, יש להחליפו בהגדרות, אימות.</translation>
    </message>
    <message>
        <source>The request is signed but carries no timestamp. Let the sender add one, or switch the rule off in Settings, Authentication.</source>
        <translation>הבקשה חתומה אך אין בה חותמת זמן. על השולח להוסיף אחת, או שיש לכבות את הכלל בהגדרות, אימות.</translation>
    </message>
    <message>
        <source>The timestamp is too far from this computer&apos;s clock. Check both clocks, or allow more in Settings, Authentication.</source>
        <translation>חותמת הזמן רחוקה מדי משעון המחשב הזה. יש לבדוק את שני השעונים, או להתיר יותר בהגדרות, אימות.</translation>
    </message>
    <message>
        <source>sender not allowed</source>
        <translation>השולח אינו מורשה</translation>
    </message>
    <message>
        <source>The sender&apos;s address is not on the list of allowed networks. If you trust it, add it in Settings, Authentication.</source>
        <translation>כתובת השולח אינה ברשימת הרשתות המורשות. אם היא מהימנה, יש להוסיף אותה בהגדרות, אימות.</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>מושהה</translation>
    </message>
    <message>
        <source>Too many requests from this address failed authentication. It has to pause for a while.</source>
        <translation>יותר מדי בקשות מכתובת זו נכשלו באימות. עליה להמתין זמן מה.</translation>
    </message>
    <message>
        <source>The bytes are not a valid HTTP request, so the connection was closed. Check the proxies on the way.</source>
        <translation>הבתים אינם בקשת HTTP תקינה, ולכן החיבור נסגר. יש לבדוק את שרתי ה-proxy שבדרך.</translation>
    </message>
    <message>
        <source>The headers are larger than allowed. The limit is in Settings, Limits.</source>
        <translation>הכותרות גדולות מהמותר. המגבלה נמצאת בהגדרות, מגבלות.</translation>
    </message>
    <message>
        <source>The body is larger than allowed. The limit is in Settings, Limits.</source>
        <translation>הגוף גדול מהמותר. המגבלה נמצאת בהגדרות, מגבלות.</translation>
    </message>
    <message>
        <source>It is no longer there. Refresh the page.</source>
        <translation>זה כבר אינו שם. יש לרענן את הדף.</translation>
    </message>
    <message>
        <source>already exists</source>
        <translation>כבר קיים</translation>
    </message>
    <message>
        <source>This name is already taken. Choose another name.</source>
        <translation>שם זה כבר תפוס. יש לבחור שם אחר.</translation>
    </message>
    <message>
        <source>The history is damaged. The damaged file was set aside, and a new history was started.</source>
        <translation>ההיסטוריה פגומה. הקובץ הפגום הועבר הצידה, והיסטוריה חדשה התחילה.</translation>
    </message>
    <message>
        <source>Another program has locked the history. Close it and try again.</source>
        <translation>תוכנה אחרת נעלה את ההיסטוריה. יש לסגור אותה ולנסות שוב.</translation>
    </message>
    <message>
        <source>older history</source>
        <translation>היסטוריה ישנה</translation>
    </message>
    <message>
        <source>The history is from an older version. Start the endpoint once to bring it up to date.</source>
        <translation>ההיסטוריה היא מגרסה ישנה יותר. יש להפעיל פעם אחת את נקודת הקצה כדי לעדכן אותה.</translation>
    </message>
    <message>
        <source>Your quota on this disk is used up. Delete some of your files, or ask for a larger quota.</source>
        <translation>המכסה שלך בדיסק זה נוצלה. יש למחוק כמה מהקבצים שלך או לבקש מכסה גדולה יותר.</translation>
    </message>
    <message>
        <source>This disk does not support file locks. Keep the data folder on a disk of this computer.</source>
        <translation>דיסק זה אינו תומך בנעילת קבצים. יש להחזיק את תיקיית הנתונים בדיסק של המחשב הזה.</translation>
    </message>
    <message>
        <source>The system does not allow it. Ports below 1024 and folders of other users need more rights.</source>
        <translation>המערכת אינה מתירה זאת. יציאות מתחת ל-1024 ותיקיות של משתמשים אחרים דורשות הרשאות נוספות.</translation>
    </message>
    <message>
        <source>No keychain answers. Start the keychain service of your desktop, or give the keys in environment variables.</source>
        <translation>אין מחזיק מפתחות שמגיב. יש להפעיל את שירות מחזיק המפתחות של שולחן העבודה, או לתת את המפתחות במשתני סביבה.</translation>
    </message>
    <message>
        <source>keychain locked</source>
        <translation>מחזיק המפתחות נעול</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again.</source>
        <translation>מחזיק המפתחות נעול. יש לפתוח אותו ולנסות שוב.</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>שנייה אחת</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 שניות</translation>
    </message>
    <message>
        <source>Let an AI voice agent talk with the caller</source>
        <translation>לתת לסוכן קולי AI לדבר עם המתקשר</translation>
    </message>
    <message>
        <source>let an AI voice agent talk with the caller</source>
        <translation>לתת לסוכן קולי AI לדבר עם המתקשר</translation>
    </message>
    <message>
        <source>Say %1</source>
        <translation>לומר %1</translation>
    </message>
    <message>
        <source>say %1</source>
        <translation>לומר %1</translation>
    </message>
    <message>
        <source>Play the keys %1</source>
        <translation>להשמיע את המקשים %1</translation>
    </message>
    <message>
        <source>play the keys %1</source>
        <translation>להשמיע את המקשים %1</translation>
    </message>
    <message>
        <source>Play the recording %1</source>
        <translation>להשמיע את ההקלטה %1</translation>
    </message>
    <message>
        <source>play the recording %1</source>
        <translation>להשמיע את ההקלטה %1</translation>
    </message>
    <message>
        <source>Wait %1</source>
        <translation>להמתין %1</translation>
    </message>
    <message>
        <source>wait %1</source>
        <translation>להמתין %1</translation>
    </message>
    <message>
        <source>%1, then ask the callback</source>
        <translation>%1, ואז לפנות לכתובת החזרה</translation>
    </message>
    <message>
        <source>Join the domain&apos;s default conference</source>
        <translation>להצטרף לוועידת ברירת המחדל של הדומיין</translation>
    </message>
    <message>
        <source>Join the conference %1</source>
        <translation>להצטרף לוועידה %1</translation>
    </message>
    <message>
        <source>%1, at most %2 people</source>
        <translation>%1, עד %2 אנשים</translation>
    </message>
    <message>
        <source>%1, muted</source>
        <translation>%1, מושתק</translation>
    </message>
    <message>
        <source>%1, and wait until somebody starts it</source>
        <translation>%1, ולהמתין עד שמישהו יתחיל אותה</translation>
    </message>
    <message>
        <source>%1; it ends when this caller leaves</source>
        <translation>%1; היא מסתיימת כשהמתקשר הזה עוזב</translation>
    </message>
    <message>
        <source>the AI agent %1 of %2</source>
        <translation>סוכן ה-AI %1 של %2</translation>
    </message>
    <message>
        <source>Ring %1</source>
        <translation>לצלצל אל %1</translation>
    </message>
    <message>
        <source>Ring %1 and %2 at the same time</source>
        <translation>לצלצל אל %1 ואל %2 בו-זמנית</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 דרך %2</translation>
    </message>
    <message>
        <source>%1, showing %2</source>
        <translation>%1, תוך הצגת %2</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 במשך %2</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>מקשים</translation>
    </message>
    <message>
        <source>one key</source>
        <translation>מקש אחד</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 מקשים</translation>
    </message>
    <message>
        <source>Wait for %1</source>
        <translation>להמתין ל-%1</translation>
    </message>
    <message>
        <source>wait for %1</source>
        <translation>להמתין ל-%1</translation>
    </message>
    <message>
        <source>%1, then ask the callback, also after silence</source>
        <translation>%1, ואז לפנות לכתובת החזרה, גם לאחר שתיקה</translation>
    </message>
    <message>
        <source>%1, then ask the callback if there were any</source>
        <translation>%1, ואז לפנות לכתובת החזרה אם היו כאלה</translation>
    </message>
    <message>
        <source>Record a message</source>
        <translation>להקליט הודעה</translation>
    </message>
    <message>
        <source>record a message</source>
        <translation>להקליט הודעה</translation>
    </message>
    <message>
        <source>%1 of at most %2</source>
        <translation>%1 באורך %2 לכל היותר</translation>
    </message>
    <message>
        <source>%1 after a tone</source>
        <translation>%1 לאחר צליל</translation>
    </message>
    <message>
        <source>Refuse the call: busy.</source>
        <translation>לדחות את השיחה: תפוס.</translation>
    </message>
    <message>
        <source>Refuse the call.</source>
        <translation>לדחות את השיחה.</translation>
    </message>
    <message>
        <source>Refuse the call: %1.</source>
        <translation>לדחות את השיחה: %1.</translation>
    </message>
    <message>
        <source>Stop the audio stream %1.</source>
        <translation>לעצור את זרם השמע %1.</translation>
    </message>
    <message>
        <source>Send the call&apos;s audio to %1, and go on at once.</source>
        <translation>לשלוח את שמע השיחה אל %1 ולהמשיך מיד.</translation>
    </message>
    <message>
        <source>Connect the caller with %1, and go on when that ends.</source>
        <translation>לחבר את המתקשר אל %1 ולהמשיך כשזה מסתיים.</translation>
    </message>
    <message>
        <source>Ask for the next document at %1.</source>
        <translation>לבקש את המסמך הבא בכתובת %1.</translation>
    </message>
    <message>
        <source>Hang up.</source>
        <translation>לנתק.</translation>
    </message>
    <message>
        <source>Listen in on %1.</source>
        <translation>להאזין אל %1.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; is not known here.</source>
        <translation>&lt;%1&gt; אינו מוכר כאן.</translation>
    </message>
    <message>
        <source>The document cannot be read. %1</source>
        <translation>אי אפשר לקרוא את המסמך. %1</translation>
    </message>
    <message>
        <source>Nothing more: the call ends.</source>
        <translation>אין עוד: השיחה מסתיימת.</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>הוא ריק</translation>
    </message>
    <message>
        <source>it is not an http or https URL</source>
        <translation>זו אינה כתובת http או https</translation>
    </message>
    <message>
        <source>it is not an http, https, cx or service URL</source>
        <translation>זו אינה כתובת http, https, cx או service</translation>
    </message>
    <message>
        <source>it is not a ws or wss URL</source>
        <translation>זו אינה כתובת ws או wss</translation>
    </message>
    <message>
        <source>it must be true or false</source>
        <translation>הערך חייב להיות true או false</translation>
    </message>
    <message>
        <source>it must be a number from %1 to %2</source>
        <translation>הערך חייב להיות מספר מ-%1 עד %2</translation>
    </message>
    <message>
        <source>it must be one of %1</source>
        <translation>הערך חייב להיות אחד מ-%1</translation>
    </message>
    <message>
        <source>it must be made of %1</source>
        <translation>הערך חייב להיות מורכב מ-%1</translation>
    </message>
    <message>
        <source>it must be a whole number from %1 to %2</source>
        <translation>הערך חייב להיות מספר שלם מ-%1 עד %2</translation>
    </message>
    <message>
        <source>it is not a language tag like en-US</source>
        <translation>זה אינו קוד שפה כמו en-US</translation>
    </message>
    <message>
        <source>it is not one of those that are documented: %1</source>
        <translation>זה אינו אחד מאלה המתועדים: %1</translation>
    </message>
    <message>
        <source>documented are man, woman, premium, Provider:Name and Provider-Engine:Name</source>
        <translation>מתועדים man, woman, premium, Provider:Name ו-Provider-Engine:Name</translation>
    </message>
    <message>
        <source>A document type declaration is not allowed.</source>
        <translation>הצהרת סוג מסמך אינה מותרת.</translation>
    </message>
    <message>
        <source>The document is not well-formed XML: %1.</source>
        <translation>המסמך אינו XML תקין: %1.</translation>
    </message>
    <message>
        <source>The encoding is %1; it must be UTF-8.</source>
        <translation>הקידוד הוא %1; הוא חייב להיות UTF-8.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; is not how the documentation writes it: write &lt;Response&gt;.</source>
        <translation>התיעוד אינו כותב &lt;%1&gt;: יש לכתוב &lt;Response&gt;.</translation>
    </message>
    <message>
        <source>The root is &lt;%1&gt;; it must be &lt;Response&gt;.</source>
        <translation>השורש הוא &lt;%1&gt;; הוא חייב להיות &lt;Response&gt;.</translation>
    </message>
    <message>
        <source>&lt;Response&gt; has no attribute %1 that is documented.</source>
        <translation>ל-&lt;Response&gt; אין תכונה מתועדת %1.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; cannot stand in what is said.</source>
        <translation>&lt;%1&gt; אינו יכול להופיע בתוך דיבור.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; is not how the documentation writes it: write &lt;%2&gt;.</source>
        <translation>התיעוד אינו כותב &lt;%1&gt;: יש לכתוב &lt;%2&gt;.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; is not a documented CXML verb.</source>
        <translation>&lt;%1&gt; אינו פועל CXML מתועד.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; cannot stand in &lt;%2&gt;; it belongs in &lt;%3&gt;.</source>
        <translation>&lt;%1&gt; אינו יכול להופיע בתוך &lt;%2&gt;; מקומו בתוך &lt;%3&gt;.</translation>
    </message>
    <message>
        <source>&lt;Reject&gt; comes after a verb that has answered the call.</source>
        <translation>&lt;Reject&gt; בא אחרי פועל שכבר ענה לשיחה.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; needs the attribute %2.</source>
        <translation>ל-&lt;%1&gt; דרושה התכונה %2.</translation>
    </message>
    <message>
        <source>&lt;Stream&gt; in &lt;%1&gt; needs the attribute %2.</source>
        <translation>ל-&lt;Stream&gt; בתוך &lt;%1&gt; דרושה התכונה %2.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; has no attribute %2 that is documented: write %3.</source>
        <translation>ל-&lt;%1&gt; אין תכונה מתועדת %2: יש לכתוב %3.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; has no attribute %2 that is documented.</source>
        <translation>ל-&lt;%1&gt; אין תכונה מתועדת %2.</translation>
    </message>
    <message>
        <source>&lt;Response&gt; holds text outside a verb.</source>
        <translation>ב-&lt;Response&gt; יש טקסט מחוץ לפועל.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; must be empty.</source>
        <translation>&lt;%1&gt; חייב להיות ריק.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; needs an address like sip:user@host.</source>
        <translation>ל-&lt;%1&gt; דרושה כתובת כמו sip:user@host.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; needs a text.</source>
        <translation>ל-&lt;%1&gt; דרוש טקסט.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; needs an http or https URL, or one of cx or service.</source>
        <translation>ל-&lt;%1&gt; דרושה כתובת http או https, או כתובת cx או service.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; needs an http or https URL.</source>
        <translation>ל-&lt;%1&gt; דרושה כתובת http או https.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; needs elements inside it, such as &lt;Stream&gt;.</source>
        <translation>ל-&lt;%1&gt; דרושים רכיבים בתוכו, כמו &lt;Stream&gt;.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; holds text; it may hold verbs only.</source>
        <translation>ב-&lt;%1&gt; יש טקסט; מותרים בו פעלים בלבד.</translation>
    </message>
    <message>
        <source>&lt;%1&gt; needs either a number or elements inside it.</source>
        <translation>ל-&lt;%1&gt; דרוש מספר או רכיבים בתוכו.</translation>
    </message>
    <message>
        <source>%1 With auth/allowed_sources, an unknown sender is not allowed.</source>
        <translation>%1 עם auth/allowed_sources, שולח לא מוכר אינו מורשה.</translation>
    </message>
    <message>
        <source>%1 Unknown senders failed authentication too often and have to pause. This time: %2</source>
        <translation>%1 שולחים לא מוכרים נכשלו באימות לעיתים קרובות מדי ועליהם להמתין. הפעם: %2</translation>
    </message>
    <message>
        <source>The sender %1 failed authentication too often and has to pause. This time: %2</source>
        <translation>השולח %1 נכשל באימות לעיתים קרובות מדי ועליו להמתין. הפעם: %2</translation>
    </message>
    <message>
        <source>The proxy %1 names &quot;%2&quot; in %3, which is not a readable address.</source>
        <translation>שרת ה-proxy ‏%1 מציין &quot;%2&quot; בתוך %3, שאינה כתובת קריאה.</translation>
    </message>
    <message>
        <source>The signature is in quotes.</source>
        <translation>החתימה נמצאת במירכאות.</translation>
    </message>
    <message>
        <source>The signature header contains spaces or other characters that do not belong there.</source>
        <translation>כותרת החתימה מכילה רווחים או תווים אחרים שאינם שייכים לשם.</translation>
    </message>
    <message>
        <source>The signature begins with &quot;%1&quot;; only &quot;sha256=&quot; or nothing may precede it.</source>
        <translation>החתימה מתחילה ב-&quot;%1&quot;; רק &quot;sha256=&quot; או כלום יכולים להקדים אותה.</translation>
    </message>
    <message>
        <source>the secret in another form</source>
        <translation>הסוד בצורה אחרת</translation>
    </message>
    <message>
        <source>The signature covers the timestamp and the body, in another form than expected. Set the signed bytes to &quot;either&quot; or &quot;timestamp.body&quot;, and let the sender sign the timestamp as it is in the header.</source>
        <translation>החתימה מכסה את חותמת הזמן ואת הגוף, בצורה שונה מהצפוי. יש לקבוע את הבתים החתומים ל-&quot;either&quot; או &quot;timestamp.body&quot;, ועל השולח לחתום על חותמת הזמן כפי שהיא בכותרת.</translation>
    </message>
    <message>
        <source>The signature matches neither the body nor any usual mistake. Compare the webhook secret at the sender with the one set up here, and make sure that the sender signs the bytes that it sends.</source>
        <translation>החתימה אינה מתאימה לגוף ולא לאף טעות נפוצה. יש להשוות את סוד ה-webhook אצל השולח לזה שהוגדר כאן, ולוודא שהשולח חותם על הבתים שהוא שולח.</translation>
    </message>
    <message>
        <source>The signature was refused then, but it matches the current secret. The secret or the settings have changed since; let the sender try again.</source>
        <translation>החתימה נדחתה אז, אך היא מתאימה לסוד הנוכחי. הסוד או ההגדרות השתנו מאז; על השולח לנסות שוב.</translation>
    </message>
    <message>
        <source>Make sure that it is the right file. To put another one in its place, stop the endpoint first.</source>
        <translation>יש לוודא שזה הקובץ הנכון. כדי לשים קובץ אחר במקומו יש לעצור קודם את נקודת הקצה.</translation>
    </message>
    <message>
        <source>Restart the endpoint: it sets the damaged file aside and starts a new one.</source>
        <translation>יש להפעיל מחדש את נקודת הקצה: היא מעבירה את הקובץ הפגום הצידה ומתחילה חדש.</translation>
    </message>
    <message>
        <source>Delete some of your files, or ask for a larger quota.</source>
        <translation>יש למחוק כמה מהקבצים שלך או לבקש מכסה גדולה יותר.</translation>
    </message>
    <message>
        <source>The file system of the data folder does not support file locks.</source>
        <translation>מערכת הקבצים של תיקיית הנתונים אינה תומכת בנעילת קבצים.</translation>
    </message>
    <message>
        <source>Check what is in its place and who may read it.</source>
        <translation>יש לבדוק מה נמצא במקומו ומי רשאי לקרוא אותו.</translation>
    </message>
    <message>
        <source>Look in the log of the endpoint, and restart it.</source>
        <translation>יש לעיין ביומן של נקודת הקצה ולהפעיל אותה מחדש.</translation>
    </message>
    <message>
        <source>The time zone data is there.</source>
        <translation>נתוני אזורי הזמן קיימים.</translation>
    </message>
    <message>
        <source>This computer has no time zone data, so nobody knows when business hours are open.</source>
        <translation>במחשב זה אין נתוני אזורי זמן, ולכן לא ידוע מתי שעות הפעילות פתוחות.</translation>
    </message>
    <message>
        <source>There is a TLS certificate but no key for it.</source>
        <translation>יש תעודת TLS אך אין לה מפתח.</translation>
    </message>
    <message>
        <source>There is a TLS key but no certificate for it.</source>
        <translation>יש מפתח TLS אך אין לו תעודה.</translation>
    </message>
    <message>
        <source>Restart it, and look in its log if that does not help.</source>
        <translation>יש להפעיל אותה מחדש, ואם זה לא עוזר, לעיין ביומן שלה.</translation>
    </message>
    <message>
        <source>The keychain works.</source>
        <translation>מחזיק המפתחות פועל.</translation>
    </message>
    <message>
        <source>The host name of the public address was not found. Check its spelling, or start the tunnel again.</source>
        <translation>שם המארח של הכתובת הציבורית לא נמצא. יש לבדוק את האיות או להפעיל מחדש את המנהרה.</translation>
    </message>
    <message>
        <source>The tunnel shows a browser warning page in front of the endpoint. Switch it off at the provider of the tunnel or proxy.</source>
        <translation>המנהרה מציגה דף אזהרה לדפדפן לפני נקודת הקצה. יש לכבות אותו אצל ספק המנהרה או ה-proxy.</translation>
    </message>
    <message>
        <source>The public address redirects to another one. Enter that one instead.</source>
        <translation>הכתובת הציבורית מפנה לכתובת אחרת. יש להזין אותה במקומה.</translation>
    </message>
    <message>
        <source>Something other than this endpoint answers at the public address. Check where the tunnel leads.</source>
        <translation>משהו אחר ולא נקודת הקצה הזו מגיב בכתובת הציבורית. יש לבדוק לאן המנהרה מובילה.</translation>
    </message>
    <message>
        <source>No address of a private network keeps failing authentication.</source>
        <translation>אין כתובת ברשת פרטית שנכשלת שוב ושוב באימות.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>טלפון</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>נדחו</translation>
    </message>
    <message>
        <source>Hang up silently</source>
        <translation>ניתוק שקט</translation>
    </message>
    <message>
        <source>Keychain entry with user name and password</source>
        <translation>רשומה במחזיק המפתחות עם שם משתמש וסיסמה</translation>
    </message>
    <message>
        <source>Spoken language</source>
        <translation>שפת הדיבור</translation>
    </message>
    <message>
        <source>Country for numbers without a code</source>
        <translation>המדינה למספרים ללא קידומת</translation>
    </message>
    <message>
        <source>Phones ring for (seconds)</source>
        <translation>הטלפונים מצלצלים במשך (שניות)</translation>
    </message>
    <message>
        <source>Ring for (seconds; 0: as set for the plan)</source>
        <translation>צלצול במשך (שניות; 0: כפי שנקבע לתוכנית)</translation>
    </message>
    <message>
        <source>When no valid key was pressed</source>
        <translation>כשלא נלחץ מקש תקף</translation>
    </message>
    <message>
        <source>While the time zone is not available, calls go to</source>
        <translation>כל עוד אזור הזמן אינו זמין, שיחות מועברות אל</translation>
    </message>
    <message>
        <source>Maximum participants</source>
        <translation>מספר משתתפים מרבי</translation>
    </message>
    <message>
        <source>Maximum length of a message (seconds)</source>
        <translation>אורך הודעה מרבי (שניות)</translation>
    </message>
    <message>
        <source>The range from %1 to %1 is empty.</source>
        <translation>הטווח מ-%1 עד %1 ריק.</translation>
    </message>
    <message>
        <source>Merge them.</source>
        <translation>יש לאחד אותם.</translation>
    </message>
    <message>
        <source>%1 is listed twice; the first one counts.</source>
        <translation>%1 מופיע פעמיים; הראשון קובע.</translation>
    </message>
    <message>
        <source>The time zone &apos;%1&apos; is not available: this computer has no time zone data.</source>
        <translation>אזור הזמן &apos;%1&apos; אינו זמין: במחשב זה אין נתוני אזורי זמן.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a time zone of the IANA database.</source>
        <translation>&apos;%1&apos; אינו אזור זמן במאגר IANA.</translation>
    </message>
    <message>
        <source>Write %1 if that is what you mean.</source>
        <translation>יש לכתוב %1 אם לכך הכוונה.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has an extension after it, which the network cannot dial.</source>
        <translation>אחרי &apos;%1&apos; באה שלוחה, שהרשת אינה יכולה לחייג.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; contains a character that does not belong in a number.</source>
        <translation>&apos;%1&apos; מכיל תו שאינו שייך למספר.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; can match nobody: it is not a complete number.</source>
        <translation>&apos;%1&apos; אינו יכול להתאים לאיש: זה אינו מספר מלא.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the beginning of a number.</source>
        <translation>&apos;%1&apos; אינו תחילת מספר.</translation>
    </message>
    <message>
        <source>Set the number to show.</source>
        <translation>יש לקבוע את המספר שיוצג.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a phone extension; the group skips it.</source>
        <translation>&apos;%1&apos; אינה שלוחת טלפון; הקבוצה מדלגת עליה.</translation>
    </message>
    <message>
        <source>No member of the group %1 can be rung.</source>
        <translation>אי אפשר לצלצל לאף חבר בקבוצה %1.</translation>
    </message>
    <message>
        <source>When no valid key is pressed in the menu %1, the call ends.</source>
        <translation>כשלא נלחץ מקש תקף בתפריט %1, השיחה מסתיימת.</translation>
    </message>
    <message>
        <source>Forward it closer to where it should ring.</source>
        <translation>יש להעביר אותה קרוב יותר ליעד הצלצול.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a voice.</source>
        <translation>&apos;%1&apos; אינו קול.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a language.</source>
        <translation>&apos;%1&apos; אינה שפה.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an http or https URL.</source>
        <translation>&apos;%1&apos; אינה כתובת http או https.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is listed twice; %2[%3] counts.</source>
        <translation>&apos;%1&apos; מופיע פעמיים; ‎%2[%3]‎ קובע.</translation>
    </message>
    <message>
        <source>No %1 is chosen.</source>
        <translation>לא נבחר: %1.</translation>
    </message>
    <message>
        <source>It contains invisible characters.</source>
        <translation>הוא מכיל תווים בלתי נראים.</translation>
    </message>
    <message>
        <source>It begins or ends with a space.</source>
        <translation>הוא מתחיל או מסתיים ברווח.</translation>
    </message>
    <message>
        <source>Remove the space.</source>
        <translation>יש להסיר את הרווח.</translation>
    </message>
    <message>
        <source>This version does not know &apos;%1&apos;; it is kept but has no effect.</source>
        <translation>גרסה זו אינה מכירה את &apos;%1&apos;; הוא נשמר אך אין לו השפעה.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a number nor a SIP address.</source>
        <translation>&apos;%1&apos; אינו מספר ואינו כתובת SIP.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a country.</source>
        <translation>&apos;%1&apos; אינה מדינה.</translation>
    </message>
    <message>
        <source>User names and passwords do not belong in a plan.</source>
        <translation>שמות משתמש וסיסמאות אינם שייכים לתוכנית.</translation>
    </message>
    <message>
        <source>This version does not know the provider &apos;%1&apos;.</source>
        <translation>גרסה זו אינה מכירה את הספק &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>This is not the name of a keychain entry.</source>
        <translation>זה אינו שם של רשומה במחזיק המפתחות.</translation>
    </message>
    <message>
        <source>The key &apos;%1&apos; is used twice.</source>
        <translation>המקש &apos;%1&apos; בשימוש פעמיים.</translation>
    </message>
    <message>
        <source>%1 is no longer a member.</source>
        <translation>%1 אינו חבר עוד.</translation>
    </message>
    <message>
        <source>Key %1 no longer leads anywhere.</source>
        <translation>מקש %1 כבר אינו מוביל לשום מקום.</translation>
    </message>
    <message>
        <source>%1 is an ordinary day again.</source>
        <translation>%1 הוא שוב יום רגיל.</translation>
    </message>
    <message>
        <source>The AI assistant %1 needs the user name and password &apos;%2&apos;, which are not available.</source>
        <translation>לעוזר ה-AI ‏%1 דרושים שם המשתמש והסיסמה &apos;%2&apos;, שאינם זמינים.</translation>
    </message>
    <message>
        <source>It is not known whether the business hours %1 are open: the time zone &apos;%2&apos; is not available here.</source>
        <translation>לא ידוע אם שעות הפעילות %1 פתוחות: אזור הזמן &apos;%2&apos; אינו זמין כאן.</translation>
    </message>
    <message>
        <source>The menu has no fallback; the call ends.</source>
        <translation>לתפריט אין יעד חלופי; השיחה מסתיימת.</translation>
    </message>
    <message>
        <source>The caller pressed &apos;%1&apos;, which is not a choice.</source>
        <translation>המתקשר לחץ &apos;%1&apos;, שאינו אפשרות.</translation>
    </message>
    <message>
        <source>The caller is unknown; only active extensions call out.</source>
        <translation>המתקשר אינו מוכר; רק שלוחות פעילות מחייגות החוצה.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an extension of the plan; only active extensions call out.</source>
        <translation>&apos;%1&apos; אינה שלוחה בתוכנית; רק שלוחות פעילות מחייגות החוצה.</translation>
    </message>
    <message>
        <source>Extension %1 is not a phone extension and does not call out.</source>
        <translation>שלוחה %1 אינה שלוחת טלפון ואינה מחייגת החוצה.</translation>
    </message>
    <message>
        <source>%1 is not a complete number: its area code is missing.</source>
        <translation>%1 אינו מספר מלא: חסרה לו קידומת אזור.</translation>
    </message>
    <message>
        <source>The call is dropped silently.</source>
        <translation>השיחה מנותקת בשקט.</translation>
    </message>
    <message>
        <source>Largest number from one address (IPv6: one /64) that is not a trusted proxy. 0: a quarter of server/max_connections.</source>
        <translation>המספר הגדול ביותר מכתובת אחת (IPv6: ‏/64 אחד) שאינה proxy מהימן. 0: רבע מ-server/max_connections.</translation>
    </message>
    <message>
        <source>The reply must be taken within</source>
        <translation>התשובה חייבת להיקלט בתוך</translation>
    </message>
    <message>
        <source>After that, a caller hears an apology, and an event is refused so that it is sent again.</source>
        <translation>לאחר מכן המתקשר שומע התנצלות, ואירוע נדחה כדי שיישלח שוב.</translation>
    </message>
    <message>
        <source>Failures before a pause</source>
        <translation>כשלים לפני השהיה</translation>
    </message>
    <message>
        <source>After so long without a failure a sender starts again from zero.</source>
        <translation>לאחר זמן כזה ללא כשל השולח מתחיל שוב מאפס.</translation>
    </message>
    <message>
        <source>Recognise duplicate events for</source>
        <translation>זיהוי אירועים כפולים במשך</translation>
    </message>
    <message>
        <source>A session update or call record that comes again gets the first reply.</source>
        <translation>עדכון שיחה או רשומת שיחה שמגיעים שוב מקבלים את התשובה הראשונה.</translation>
    </message>
    <message>
        <source>Recognise duplicate voice requests for</source>
        <translation>זיהוי בקשות קוליות כפולות במשך</translation>
    </message>
    <message>
        <source>A voice request that comes again gets the first reply.</source>
        <translation>בקשה קולית שמגיעה שוב מקבלת את התשובה הראשונה.</translation>
    </message>
    <message>
        <source>Maximum size</source>
        <translation>גודל מרבי</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>ניסיונות חוזרים</translation>
    </message>
    <message>
        <source>Cloudonix sends an event again when the reply was late or an error. At most once a minute.</source>
        <translation>Cloudonix שולחת אירוע שוב כשהתשובה איחרה או הייתה שגיאה. לכל היותר פעם בדקה.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::AboutDialog</name>
    <message>
        <source>About OPBX</source>
        <translation>אודות OPBX</translation>
    </message>
    <message>
        <source>Copy the versions</source>
        <translation>העתקת הגרסאות</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later; the program as it is distributed is under version 3, because Qt HTTP Server is. It comes without any warranty.</source>
        <translation>תוכנה חופשית לפי הרישיון GNU General Public License, גרסה 3 ואילך; התוכנית כפי שהיא מופצת כפופה לגרסה 3, משום ש-Qt HTTP Server כפוף לה. היא ניתנת ללא כל אחריות.</translation>
    </message>
    <message>
        <source>Read the licence</source>
        <translation>קריאת הרישיון</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>נבנתה בעזרת</translation>
    </message>
</context>
<context>
    <name>opbx::ui::AddressStep</name>
    <message>
        <source>Where OPBX listens</source>
        <translation>היכן OPBX מאזין</translation>
    </message>
    <message>
        <source>Requests arrive at this address of your computer. Keep it as it is when a tunnel or a proxy runs on the same computer.</source>
        <translation>בקשות מגיעות לכתובת הזאת במחשב שלכם. השאירו אותה כפי שהיא אם מנהרה או שרת תיווך פועלים באותו מחשב.</translation>
    </message>
    <message>
        <source>Listening at %1</source>
        <translation>מאזין בכתובת %1</translation>
    </message>
    <message>
        <source>Not listening yet</source>
        <translation>עדיין לא מאזין</translation>
    </message>
</context>
<context>
    <name>opbx::ui::AssistantDialog</name>
    <message>
        <source>Set up OPBX</source>
        <translation>הגדרת OPBX</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>שלבים</translation>
    </message>
    <message>
        <source>Skip the assistant</source>
        <translation>דילוג על האשף</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>הקודם</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>הבא</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>סיום</translation>
    </message>
</context>
<context>
    <name>opbx::ui::Banner</name>
    <message>
        <source>Dismiss this message</source>
        <translation>סגירת ההודעה הזאת</translation>
    </message>
</context>
<context>
    <name>opbx::ui::BodyTreeModel</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>שדה אחד</numerusform>
            <numerusform>%n שדות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>פריט אחד</numerusform>
            <numerusform>%n פריטים</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>ערך</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>numbers of the first and last item of a part of a long list</comment>
        <translation>‏%1 עד %2</translation>
    </message>
</context>
<context>
    <name>opbx::ui::BodyView</name>
    <message>
        <source>Tree</source>
        <translation>עץ</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>טקסט</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>הקסדצימלי</translation>
    </message>
    <message>
        <source>Body as %1</source>
        <translation>הגוף כ: %1</translation>
    </message>
    <message>
        <source>Copy the body</source>
        <translation>העתקת הגוף</translation>
    </message>
    <message>
        <source>Body as a tree</source>
        <translation>הגוף כעץ</translation>
    </message>
    <message>
        <source>Body as text</source>
        <translation>הגוף כטקסט</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>חיפוש</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>העתקת הערך</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>העתקת הנתיב</translation>
    </message>
    <message>
        <source>Previous part of the text</source>
        <translation>החלק הקודם של הטקסט</translation>
    </message>
    <message>
        <source>Next part of the text</source>
        <translation>החלק הבא של הטקסט</translation>
    </message>
    <message>
        <source>Part %1 of %2 of the text</source>
        <translation>חלק %1 מתוך %2 של הטקסט</translation>
    </message>
</context>
<context>
    <name>opbx::ui::BrokenSettingsDialog</name>
    <message>
        <source>Line %1: there is no setting “%2”.</source>
        <translation>שורה %1: אין הגדרה בשם „%2”.</translation>
    </message>
    <message>
        <source>Line %1, %2: %3</source>
        <comment>number of a line, name of a setting, what is allowed</comment>
        <translation>שורה %1, %2: %3</translation>
    </message>
    <message>
        <source>OPBX: settings</source>
        <translation>‏OPBX: הגדרות</translation>
    </message>
    <message>
        <source>The settings file cannot be read</source>
        <translation>אי אפשר לקרוא את קובץ ההגדרות</translation>
    </message>
    <message numerus="yes">
        <source>The settings file holds %n line(s) that cannot be used</source>
        <translation>
            <numerusform>בקובץ ההגדרות יש שורה אחת שאי אפשר להשתמש בה</numerusform>
            <numerusform>בקובץ ההגדרות יש %n שורות שאי אפשר להשתמש בהן</numerusform>
        </translation>
    </message>
    <message>
        <source>the path of the settings file</source>
        <translation>הנתיב של קובץ ההגדרות</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>ועוד אחת.</numerusform>
            <numerusform>ועוד %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>No calls are answered until it can be used. OPBX can start with its defaults; the file as it is stays beside the new one, with “.old” at the end of its name.</source>
        <translation>אין מענה לשיחות עד שאפשר יהיה להשתמש בו. OPBX יכול להתחיל עם ברירות המחדל שלו; הקובץ כפי שהוא נשאר לצד החדש, עם „.old” בסוף שמו.</translation>
    </message>
    <message>
        <source>No calls are answered until it can be used. OPBX can take the defaults for these lines; the file as it is stays beside the new one, with “.old” at the end of its name.</source>
        <translation>אין מענה לשיחות עד שאפשר יהיה להשתמש בו. OPBX יכול לקחת את ברירות המחדל עבור השורות האלה; הקובץ כפי שהוא נשאר לצד החדש, עם „.old” בסוף שמו.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>פתיחת התיקייה</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>יציאה</translation>
    </message>
    <message>
        <source>Start with defaults</source>
        <translation>התחלה עם ברירות המחדל</translation>
    </message>
    <message>
        <source>Use the defaults</source>
        <translation>שימוש בברירות המחדל</translation>
    </message>
    <message>
        <source>Or fix it by hand: OPBX reads it again when you come back to this window.</source>
        <translation>או לתקן ידנית: OPBX קורא אותו שוב בחזרה לחלון זה.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallBarChart</name>
    <message>
        <source>Calls over time</source>
        <translation>שיחות לאורך זמן</translation>
    </message>
    <message>
        <source>No calls.</source>
        <translation>אין שיחות.</translation>
    </message>
    <message>
        <source>From %1 to %2, at most %3 in a bar.</source>
        <translation>מ-%1 עד %2, לכל היותר %3 בעמודה.</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>נענתה</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>הוחמץ</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>אחר</translation>
    </message>
    <message>
        <source>%1: %2 answered, %3 missed, %4 other</source>
        <translation>%1: %2 נענו, %3 הוחמצו, %4 אחרות</translation>
    </message>
    <message>
        <source>These calls span too many hours to show each: a bar stands for a day.</source>
        <translation>השיחות האלה נפרשות על יותר מדי שעות: כל עמודה מייצגת יום.</translation>
    </message>
    <message>
        <source>These calls span too many days to show each: a bar stands for a month.</source>
        <translation>השיחות האלה נפרשות על יותר מדי ימים: כל עמודה מייצגת חודש.</translation>
    </message>
    <message>
        <source>These calls span too many months to show each: a bar stands for a year.</source>
        <translation>השיחות האלה נפרשות על יותר מדי חודשים: כל עמודה מייצגת שנה.</translation>
    </message>
    <message numerus="yes">
        <source>These calls span too long a time: a bar stands for %n year(s).</source>
        <translation>
            <numerusform>השיחות האלה נפרשות על זמן רב מדי: כל עמודה מייצגת שנה.</numerusform>
            <numerusform>השיחות האלה נפרשות על זמן רב מדי: כל עמודה מייצגת %n שנים.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, hour</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallBoard</name>
    <message>
        <source>free</source>
        <translation>פנויה</translation>
    </message>
    <message>
        <source>ringing</source>
        <translation>מצלצלת</translation>
    </message>
    <message>
        <source>talking</source>
        <translation>בשיחה</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>בהמתנה</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>לוח</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>waiting, talking, missed; how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>ממתינות</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>בשיחה</translation>
    </message>
    <message>
        <source>Missed today</source>
        <translation>לא נענו היום</translation>
    </message>
    <message>
        <source>The plan has no extensions yet.</source>
        <translation>בתוכנית אין עדיין שלוחות.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ועוד אחת (%n)</numerusform>
            <numerusform>ועוד %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallColumns</name>
    <message>
        <source>Missed</source>
        <translation>הוחמץ</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>התחלה</translation>
    </message>
    <message>
        <source>From</source>
        <translation>מאת</translation>
    </message>
    <message>
        <source>To</source>
        <translation>אל</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>כיוון</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>תוצאה</translation>
    </message>
    <message>
        <source>Answered after</source>
        <translation>נענתה אחרי</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>זמן דיבור</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>משך</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>הקלטה</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>הוקלטה</translation>
    </message>
    <message>
        <source>Legs</source>
        <translation>מקטעים</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>סיום</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>מזהה שיחה</translation>
    </message>
    <message>
        <source>Call id</source>
        <translation>מזהה שיחה ב-SIP</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>דומיין</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>נענתה בידי</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>צלצול</translation>
    </message>
    <message>
        <source>At the network</source>
        <translation>לפי הרשת</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>מסלול</translation>
    </message>
    <message>
        <source>Cloudonix status</source>
        <translation>מצב ב-Cloudonix</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallDetail</name>
    <message>
        <source>session</source>
        <translation>מזהה שיחה</translation>
    </message>
    <message>
        <source>address of the recording</source>
        <translation>כתובת ההקלטה</translation>
    </message>
    <message>
        <source>Legs of the call</source>
        <translation>מקטעי השיחה</translation>
    </message>
    <message>
        <source>No recording</source>
        <translation>אין הקלטה</translation>
    </message>
    <message>
        <source>Answered, %1 of talk.</source>
        <translation>נענתה, %1 של דיבור.</translation>
    </message>
    <message>
        <source>Missed: an inbound call that nobody answered.</source>
        <translation>הוחמצה: שיחה נכנסת שאיש לא ענה לה.</translation>
    </message>
    <message>
        <source>Not answered: %1.</source>
        <translation>לא נענתה: %1.</translation>
    </message>
    <message>
        <source>call %1</source>
        <comment>file name: time</comment>
        <translation>שיחה %1</translation>
    </message>
    <message>
        <source>Events of the call</source>
        <translation>אירועי השיחה</translation>
    </message>
    <message>
        <source>Show the legs of the call</source>
        <translation>הצגת מקטעי השיחה</translation>
    </message>
    <message>
        <source>Show the events of the call</source>
        <translation>הצגת אירועי השיחה</translation>
    </message>
    <message numerus="yes">
        <source>%n leg(s)</source>
        <translation>
            <numerusform>מקטע אחד</numerusform>
            <numerusform>%n מקטעים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>אירוע אחד</numerusform>
            <numerusform>%n אירועים</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a call to see its legs and events.</source>
        <translation>בחרו שיחה כדי לראות את המקטעים והאירועים שלה.</translation>
    </message>
    <message>
        <source>No call detail record of this call is kept.</source>
        <translation>לא נשמרה רשומת שיחה של השיחה הזאת.</translation>
    </message>
    <message>
        <source>No session update of this call is kept.</source>
        <translation>לא נשמר עדכון שיחה של השיחה הזאת.</translation>
    </message>
    <message>
        <source>Answered by %1, %2 of talk.</source>
        <translation>נענתה בידי %1, ‏%2 של שיחה.</translation>
    </message>
    <message>
        <source>An AI assistant took the call, %1 of talk.</source>
        <translation>עוזר AI קיבל את השיחה, ‏%1 של שיחה.</translation>
    </message>
    <message>
        <source>The caller joined a conference, for %1.</source>
        <translation>המתקשר הצטרף לוועידה, למשך %1.</translation>
    </message>
    <message>
        <source>The caller is blocked.</source>
        <translation>המתקשר חסום.</translation>
    </message>
    <message>
        <source>Missed: the caller left a message.</source>
        <translation>לא נענתה: המתקשר השאיר הודעה.</translation>
    </message>
    <message>
        <source>Missed: the caller left no message.</source>
        <translation>לא נענתה: המתקשר לא השאיר הודעה.</translation>
    </message>
    <message>
        <source>Missed: the call ended in a menu.</source>
        <translation>לא נענתה: השיחה הסתיימה בתפריט.</translation>
    </message>
    <message>
        <source>Missed: nobody is there outside the opening hours.</source>
        <translation>לא נענתה: אין איש מחוץ לשעות הפעילות.</translation>
    </message>
    <message>
        <source>Missed: the call led nowhere or could not be connected.</source>
        <translation>לא נענתה: השיחה לא הובילה לשום מקום או שלא ניתן היה לחבר אותה.</translation>
    </message>
    <message>
        <source>%1 Path: %2.</source>
        <comment>sentence, places</comment>
        <translation>%1 מסלול: %2.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallEventsModel</name>
    <message>
        <source>Received</source>
        <translation>התקבל</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>הערה</translation>
    </message>
    <message>
        <source>Cloudonix status</source>
        <translation>מצב ב-Cloudonix</translation>
    </message>
    <message>
        <source>Late; ignored</source>
        <translation>מאוחר; לא נחשב</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallFigures</name>
    <message>
        <source>Calls</source>
        <translation>שיחות</translation>
    </message>
    <message>
        <source>Calls that are shown, each session once.</source>
        <translation>השיחות המוצגות, כל מזהה שיחה פעם אחת.</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>נענתה</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>הוחמץ</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>זמן דיבור</translation>
    </message>
    <message>
        <source>ASR</source>
        <translation>ASR</translation>
    </message>
    <message>
        <source>Answer-seizure ratio: answered calls of all calls.</source>
        <translation>יחס מענה: השיחות שנענו מתוך כל השיחות.</translation>
    </message>
    <message>
        <source>ACD</source>
        <translation>ACD</translation>
    </message>
    <message>
        <source>Average call duration: talk time of an answered call.</source>
        <translation>משך שיחה ממוצע: זמן הדיבור של שיחה שנענתה.</translation>
    </message>
    <message>
        <source>Time to answer</source>
        <translation>זמן עד מענה</translation>
    </message>
    <message>
        <source>From start to answer, on average.</source>
        <translation>מההתחלה עד המענה, בממוצע.</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>שיא</translation>
    </message>
    <message>
        <source>Most calls at one instant.</source>
        <translation>מספר השיחות הגדול ביותר ברגע אחד.</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>per cent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Calls that a person, an AI assistant or a conference took. Menus, greetings and announcements do not count.</source>
        <translation>שיחות שאדם, עוזר AI או ועידה קיבלו. תפריטים, ברכות והכרזות אינם נחשבים.</translation>
    </message>
    <message>
        <source>Inbound calls that no person, AI assistant or conference took, each session once. A message that was left does not make it answered.</source>
        <translation>שיחות נכנסות שאף אדם, עוזר AI או ועידה לא קיבלו, כל שיחה פעם אחת. הודעה שהושארה אינה נחשבת מענה.</translation>
    </message>
    <message>
        <source>From answer to end with who took the call, of all calls together.</source>
        <translation>מהמענה ועד הסוף עם מי שקיבל את השיחה, בכל השיחות יחד.</translation>
    </message>
    <message>
        <source>Missed: inbound, and no person, assistant or conference took it, each session once.</source>
        <translation>לא נענתה: שיחה נכנסת שאף אדם, עוזר או ועידה לא קיבלו, כל שיחה פעם אחת.</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>קודם: %1</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallHeatMapView</name>
    <message>
        <source>Calls by weekday and hour</source>
        <translation>שיחות לפי יום בשבוע ושעה</translation>
    </message>
    <message>
        <source>No calls.</source>
        <translation>אין שיחות.</translation>
    </message>
    <message>
        <source>Busiest: %1, %2 o&apos;clock.</source>
        <translation>העמוס ביותר: %1, שעה %2.</translation>
    </message>
    <message>
        <source>%1, %2:00 to %3:00: %4</source>
        <translation>%1, %2:00 עד %3:00: %4</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>שיחה אחת</numerusform>
            <numerusform>%n שיחות</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallLegsModel</name>
    <message>
        <source>Started</source>
        <translation>התחלה</translation>
    </message>
    <message>
        <source>From</source>
        <translation>מאת</translation>
    </message>
    <message>
        <source>To</source>
        <translation>אל</translation>
    </message>
    <message>
        <source>Subscriber</source>
        <translation>מנוי</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>תוצאה</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>זמן דיבור</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>משך</translation>
    </message>
    <message>
        <source>Call id</source>
        <translation>מזהה שיחה ב-SIP</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallModel</name>
    <message>
        <source>Time</source>
        <translation>שעה</translation>
    </message>
    <message>
        <source>Since start</source>
        <translation>מאז ההתחלה</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>נקודת קצה</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>מצב</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) later</source>
        <translation>
            <numerusform>שנייה אחת (%n) אחר כך</numerusform>
            <numerusform>‏%n שניות אחר כך</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 later</source>
        <comment>time in which nothing came</comment>
        <translation>%1 אחר כך</translation>
    </message>
    <message>
        <source>Refused: %1.</source>
        <translation>נדחו: %1.</translation>
    </message>
    <message>
        <source>Came again, and got the same reply.</source>
        <translation>הגיע שוב וקיבל אותה תשובה.</translation>
    </message>
    <message>
        <source>The network says: %1.</source>
        <translation>הרשת אומרת: %1.</translation>
    </message>
    <message>
        <source>The call record says: %1.</source>
        <translation>רשומת השיחה אומרת: %1.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>מה קרה</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallRecordsPage</name>
    <message>
        <source>Call records</source>
        <translation>רשומות שיחה</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>&amp;ייצוא כ-CSV…</translation>
    </message>
    <message>
        <source>Show the call&apos;s &amp;traffic</source>
        <translation>הצגת ה&amp;תעבורה של השיחה</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>תקופה</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>היום</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>אתמול</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>השבוע</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 הימים האחרונים</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>12 החודשים האחרונים</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>כל השיחות</translation>
    </message>
    <message>
        <source>A bar stands for</source>
        <translation>כל עמודה מייצגת</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>לפי שעה</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>לפי יום</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>לפי חודש</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>לאורך זמן</translation>
    </message>
    <message>
        <source>By weekday and hour</source>
        <translation>לפי יום בשבוע ושעה</translation>
    </message>
    <message>
        <source>Chosen call</source>
        <translation>השיחה שנבחרה</translation>
    </message>
    <message>
        <source>No call of this period matches the filter.</source>
        <translation>אין בתקופה הזאת שיחה התואמת לסינון.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>ניקוי הסינון</translation>
    </message>
    <message>
        <source>No calls in this period. Send a test call to see one.</source>
        <translation>אין שיחות בתקופה הזאת. שלחו שיחת בדיקה כדי לראות שיחה.</translation>
    </message>
    <message>
        <source>Send a test call</source>
        <translation>שליחת שיחת בדיקה</translation>
    </message>
    <message>
        <source>Comma-separated, UTF-8 (*.csv)</source>
        <translation>מופרד בפסיקים, UTF-8 (*.csv)</translation>
    </message>
    <message>
        <source>Comma-separated for Excel (*.csv)</source>
        <translation>מופרד בפסיקים עבור Excel (*.csv)</translation>
    </message>
    <message>
        <source>Semicolon-separated for Excel (*.csv)</source>
        <translation>מופרד בנקודה-פסיק עבור Excel (*.csv)</translation>
    </message>
    <message>
        <source>Tab-separated (*.tsv)</source>
        <translation>מופרד בטאבים (*.tsv)</translation>
    </message>
    <message>
        <source>Export as CSV</source>
        <translation>ייצוא כ-CSV</translation>
    </message>
    <message numerus="yes">
        <source>Exporting %n call(s)</source>
        <translation>
            <numerusform>ייצוא של שיחה אחת</numerusform>
            <numerusform>ייצוא של %n שיחות</numerusform>
        </translation>
    </message>
    <message>
        <source>The calls were exported.</source>
        <translation>השיחות יוצאו.</translation>
    </message>
    <message>
        <source>Save the &amp;month as PDF…</source>
        <translation>שמירת ה&amp;חודש כ-PDF…</translation>
    </message>
    <message>
        <source>&amp;Print the month…</source>
        <translation>ה&amp;דפסת החודש…</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>החודש</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>החודש הקודם</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>מתאריך – עד תאריך</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>היום הראשון</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>היום האחרון</translation>
    </message>
    <message>
        <source>Totals by</source>
        <translation>סיכומים לפי</translation>
    </message>
    <message>
        <source>By extension</source>
        <translation>לפי שלוחה</translation>
    </message>
    <message>
        <source>By ring group</source>
        <translation>לפי קבוצת צלצול</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>לפי מספר</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>סיכומים</translation>
    </message>
    <message>
        <source>No calls in this period.</source>
        <translation>אין שיחות בתקופה זו.</translation>
    </message>
    <message>
        <source>Save the month as PDF</source>
        <translation>שמירת החודש כ-PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The report was saved.</source>
        <translation>הדוח נשמר.</translation>
    </message>
    <message>
        <source>The printer cannot be used.</source>
        <translation>אי אפשר להשתמש במדפסת.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallView</name>
    <message>
        <source>Exchanges of this call</source>
        <translation>חילופי ההודעות של השיחה הזאת</translation>
    </message>
    <message>
        <source>This exchange names no call.</source>
        <translation>חילוף ההודעות הזה אינו מציין שיחה.</translation>
    </message>
    <message>
        <source>Nothing else of this call is kept.</source>
        <translation>לא נשמר דבר נוסף מהשיחה הזאת.</translation>
    </message>
    <message>
        <source>Compare with the one that is shown</source>
        <translation>השוואה לחילוף המוצג</translation>
    </message>
    <message>
        <source>Nobody has proved that this request is about a call, so it belongs to none.</source>
        <translation>איש לא הוכיח שבקשה זו עוסקת בשיחה, ולכן היא אינה שייכת לאף שיחה.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallWords</name>
    <message>
        <source>Answered</source>
        <translation>נענתה</translation>
    </message>
    <message>
        <source>AI assistant</source>
        <translation>עוזר AI</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>ועידה</translation>
    </message>
    <message>
        <source>Message left</source>
        <translation>הושארה הודעה</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>תא קולי</translation>
    </message>
    <message>
        <source>In the menu</source>
        <translation>בתפריט</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>סגור</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>נחסמה</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>נכשלה</translation>
    </message>
    <message>
        <source>menu</source>
        <comment>place on the way of a call</comment>
        <translation>תפריט קולי</translation>
    </message>
    <message>
        <source>voicemail</source>
        <comment>place on the way of a call</comment>
        <translation>תא קולי</translation>
    </message>
    <message>
        <source>AI assistant</source>
        <comment>place on the way of a call</comment>
        <translation>עוזר AI</translation>
    </message>
    <message>
        <source>conference</source>
        <comment>place on the way of a call</comment>
        <translation>ועידה</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>place on the way of a call</comment>
        <translation>סגור</translation>
    </message>
    <message>
        <source>blocked</source>
        <comment>place on the way of a call</comment>
        <translation>חסום</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallbacksModel</name>
    <message>
        <source>Not answered</source>
        <translation>לא נענתה</translation>
    </message>
    <message>
        <source>Last call</source>
        <translation>שיחה אחרונה</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>מתקשר</translation>
    </message>
    <message>
        <source>Number withheld</source>
        <translation>מספר חסוי</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>תוצאה</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>שיחות</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>מאז</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>חויג אל</translation>
    </message>
    <message>
        <source>Tried</source>
        <translation>ניסיונות</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>הערה</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CallbacksPage</name>
    <message>
        <source>Call back</source>
        <translation>לחזור אל</translation>
    </message>
    <message>
        <source>My &amp;phone:</source>
        <translation>ה&amp;טלפון שלי:</translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation>&amp;חיוג</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>טו&amp;פל</translation>
    </message>
    <message>
        <source>Copy the &amp;number</source>
        <translation>העתקת ה&amp;מספר</translation>
    </message>
    <message>
        <source>Show the &amp;last call</source>
        <translation>הצגת השיחה ה&amp;אחרונה</translation>
    </message>
    <message>
        <source>Callers to call back</source>
        <translation>מתקשרים שיש לחזור אליהם</translation>
    </message>
    <message>
        <source>My phone</source>
        <translation>הטלפון שלי</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>הערה</translation>
    </message>
    <message>
        <source>Note about the chosen caller</source>
        <translation>הערה על המתקשר שנבחר</translation>
    </message>
    <message>
        <source>Nobody is waiting for a call.</source>
        <translation>אין מי שממתין לשיחה חוזרת.</translation>
    </message>
    <message>
        <source>No caller matches &quot;%1&quot;.</source>
        <translation>אין מתקשר שמתאים ל-&quot;%1&quot;.</translation>
    </message>
    <message>
        <source>Show all callers</source>
        <translation>הצגת כל המתקשרים</translation>
    </message>
    <message numerus="yes">
        <source>%n caller(s) of the last 30 days</source>
        <translation>
            <numerusform>מתקשר אחד (%n) מ-30 הימים האחרונים</numerusform>
            <numerusform>‏%n מתקשרים מ-30 הימים האחרונים</numerusform>
        </translation>
    </message>
    <message>
        <source>Rings your phone first, then the caller</source>
        <translation>מצלצל תחילה בטלפון שלך ואחר כך אצל המתקשר</translation>
    </message>
    <message>
        <source>Needs the Cloudonix domain and its API key. See Settings, Cloudonix.</source>
        <translation>דורש את הדומיין ב-Cloudonix ואת מפתח ה-API שלו. ראו הגדרות, Cloudonix.</translation>
    </message>
    <message>
        <source>Phone %1 rings; %2 is called when you answer.</source>
        <translation>טלפון %1 מצלצל; עם המענה תחויג שיחה אל %2.</translation>
    </message>
    <message>
        <source>Number withheld</source>
        <translation>מספר חסוי</translation>
    </message>
    <message>
        <source>%1 is done.</source>
        <translation>%1 טופל.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול הפעולה</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CauseList</name>
    <message>
        <source>without a cause of its own</source>
        <translation>ללא סיבה משלה</translation>
    </message>
    <message>
        <source>sent again</source>
        <translation>נשלח שוב</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>הצגה</translation>
    </message>
    <message>
        <source>Show the requests: %1</source>
        <translation>הצגת הבקשות: %1</translation>
    </message>
    <message>
        <source>Nothing was refused, and no event came again.</source>
        <translation>דבר לא נדחה, ואף אירוע לא הגיע שוב.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CertificateCard</name>
    <message>
        <source>Make a self-signed certificate…</source>
        <translation>יצירת אישור בחתימה עצמית…</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>יצירה</translation>
    </message>
    <message>
        <source>Names and addresses of this computer</source>
        <translation>שמות וכתובות של המחשב הזה</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Make no certificate</source>
        <translation>לא ליצור אישור</translation>
    </message>
    <message>
        <source>Names and addresses by which the sender reaches this computer, separated by commas:</source>
        <translation>שמות וכתובות שבהם השולח מגיע למחשב הזה, מופרדים בפסיקים:</translation>
    </message>
    <message>
        <source>Nobody else vouches for it: that is enough for tests in a local network. Cloudonix wants a certificate of a public authority, or a tunnel, which brings its own.</source>
        <translation>איש אחר אינו ערב לו: זה מספיק לבדיקות ברשת מקומית. Cloudonix דורשת אישור מרשות ציבורית, או מנהרה, שמביאה אישור משלה.</translation>
    </message>
    <message>
        <source>Making the key and the certificate…</source>
        <translation>המפתח והאישור נוצרים…</translation>
    </message>
    <message>
        <source>The certificate and its key are made. Apply, and the endpoint uses them.</source>
        <translation>האישור והמפתח שלו נוצרו. לחצו על החלה, ונקודת הקצה תשתמש בהם.</translation>
    </message>
    <message>
        <source>The certificate and its key are made, and the endpoint uses them.</source>
        <translation>האישור והמפתח שלו נוצרו, ונקודת הקצה משתמשת בהם.</translation>
    </message>
    <message>
        <source>A name or address is not in the right form. Write host names and addresses, separated by commas.</source>
        <translation>שם או כתובת אינם בתבנית הנכונה. כתבו שמות מארחים וכתובות, מופרדים בפסיקים.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CertificateWords</name>
    <message>
        <source>The certificate is for %1, and is valid until %2.</source>
        <translation>האישור הוא עבור %1, ותקף עד %2.</translation>
    </message>
    <message>
        <source>The file of the certificate cannot be read. Choose it again.</source>
        <translation>אי אפשר לקרוא את קובץ האישור. בחרו אותו שוב.</translation>
    </message>
    <message>
        <source>The file of the private key cannot be read. Choose it again.</source>
        <translation>אי אפשר לקרוא את קובץ המפתח הפרטי. בחרו אותו שוב.</translation>
    </message>
    <message>
        <source>The file holds no certificate in PEM form. Choose another.</source>
        <translation>הקובץ אינו מכיל אישור בתבנית PEM. בחרו קובץ אחר.</translation>
    </message>
    <message>
        <source>The file holds no private key in PEM form. Choose another.</source>
        <translation>הקובץ אינו מכיל מפתח פרטי בתבנית PEM. בחרו קובץ אחר.</translation>
    </message>
    <message>
        <source>The private key is protected by a password. Save it without one.</source>
        <translation>המפתח הפרטי מוגן בסיסמה. שמרו אותו בלי סיסמה.</translation>
    </message>
    <message>
        <source>The private key does not belong to the certificate. Choose the pair that was made together.</source>
        <translation>המפתח הפרטי אינו שייך לאישור. בחרו את הצמד שנוצר יחד.</translation>
    </message>
    <message>
        <source>The certificate expired on %1. Choose a newer one.</source>
        <translation>תוקף האישור פג ב-%1. בחרו אישור חדש יותר.</translation>
    </message>
    <message>
        <source>The certificate is not valid before %1. Check this computer&apos;s clock.</source>
        <translation>האישור אינו תקף לפני %1. בדקו את השעון של המחשב הזה.</translation>
    </message>
    <message>
        <source>Choose the private key that belongs to the certificate, too.</source>
        <translation>בחרו גם את המפתח הפרטי ששייך לאישור.</translation>
    </message>
    <message>
        <source>Choose the certificate that belongs to the private key, too.</source>
        <translation>בחרו גם את האישור ששייך למפתח הפרטי.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ChangeTable</name>
    <message>
        <source>hidden by Cloudonix</source>
        <translation>מוסתר על ידי Cloudonix</translation>
    </message>
    <message>
        <source>another key</source>
        <translation>מפתח אחר</translation>
    </message>
    <message>
        <source>the requests API key of this program</source>
        <translation>מפתח ה-API לבקשות של התוכנית הזאת</translation>
    </message>
    <message>
        <source>Default voice application</source>
        <translation>יישום קולי ברירת מחדל</translation>
    </message>
    <message>
        <source>Voice application&apos;s URL</source>
        <translation>כתובת ה-URL של היישום הקולי</translation>
    </message>
    <message>
        <source>Voice application</source>
        <translation>יישום קולי</translation>
    </message>
    <message>
        <source>Session update endpoint</source>
        <translation>נקודת קצה לעדכוני שיחה</translation>
    </message>
    <message>
        <source>CDR endpoint</source>
        <translation>נקודת קצה ל-CDR</translation>
    </message>
    <message>
        <source>Authorization API key</source>
        <translation>מפתח API לאימות</translation>
    </message>
    <message>
        <source>Call timeout</source>
        <translation>זמן קצוב לשיחה</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>שדה</translation>
    </message>
    <message>
        <source>At Cloudonix now</source>
        <translation>ב-Cloudonix כעת</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>יהיה</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>ריק</translation>
    </message>
    <message>
        <source>switched off</source>
        <comment>a number</comment>
        <translation>כבוי</translation>
    </message>
    <message>
        <source>switched off</source>
        <comment>a voice application</comment>
        <translation>כבוי</translation>
    </message>
    <message>
        <source>switched on</source>
        <comment>a voice application</comment>
        <translation>פעיל</translation>
    </message>
    <message>
        <source>Calls to %1 go to</source>
        <comment>a number</comment>
        <translation>שיחות אל %1 מגיעות אל</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CloseDialog</name>
    <message>
        <source>Close the window</source>
        <translation>סגירת החלון</translation>
    </message>
    <message>
        <source>This desktop has no tray. Start OPBX again to see the window.</source>
        <translation>בשולחן העבודה הזה אין מגש מערכת. הפעילו את OPBX שוב כדי לראות את החלון.</translation>
    </message>
    <message>
        <source>OPBX remembers the answer. You can change it in Settings, Language and appearance.</source>
        <translation>OPBX זוכר את התשובה. אפשר לשנות אותה בהגדרות, שפה ומראה.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>יציאה</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>המשך פעולה</translation>
    </message>
    <message>
        <source>Keep answering calls?</source>
        <translation>להמשיך לענות לשיחות?</translation>
    </message>
    <message>
        <source>Calls are answered only while OPBX runs. It can run without its window.</source>
        <translation>שיחות נענות רק כל עוד OPBX פועל. הוא יכול לפעול בלי החלון שלו.</translation>
    </message>
    <message>
        <source>You will find it in the tray.</source>
        <translation>אפשר למצוא אותו במגש המערכת.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CloudonixPanel</name>
    <message>
        <source>Set up the domain</source>
        <translation>הגדרת הדומיין</translation>
    </message>
    <message>
        <source>Points the domain&apos;s voice application, session updates and call records to this endpoint, with the requests API key. You see first what changes.</source>
        <translation>מפנה את היישום הקולי, עדכוני השיחה ורשומות השיחה של הדומיין אל נקודת הקצה הזאת, עם מפתח ה-API לבקשות. תחילה תראו מה ישתנה.</translation>
    </message>
    <message>
        <source>Check domain and key</source>
        <translation>בדיקת הדומיין והמפתח</translation>
    </message>
    <message>
        <source>Change this at Cloudonix</source>
        <translation>שינוי ב-Cloudonix</translation>
    </message>
    <message>
        <source>Subscribers and extensions</source>
        <translation>מנויים ושלוחות</translation>
    </message>
    <message>
        <source>A call can ring only an extension that is also a subscriber at Cloudonix.</source>
        <translation>שיחה יכולה לצלצל רק בשלוחה שהיא גם מנוי ב-Cloudonix.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>השוואה</translation>
    </message>
    <message>
        <source>Compares subscribers at Cloudonix with the extensions of the routing plan</source>
        <translation>משווה את המנויים ב-Cloudonix לשלוחות של תוכנית הניתוב</translation>
    </message>
    <message>
        <source>Enter the domain and apply it, and set the domain API key, first.</source>
        <translation>הזינו תחילה את הדומיין והחילו אותו, וקבעו את מפתח ה-API של הדומיין.</translation>
    </message>
    <message>
        <source>Cloudonix refused. Check that the key belongs to this domain, then try again.</source>
        <translation>Cloudonix סירבה. בדקו שהמפתח שייך לדומיין הזה, ואז נסו שוב.</translation>
    </message>
    <message>
        <source>Cloudonix does not know this domain. Check its name.</source>
        <translation>Cloudonix אינה מכירה את הדומיין הזה. בדקו את שמו.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>הפעולה בוטלה.</translation>
    </message>
    <message>
        <source>Asking Cloudonix…</source>
        <translation>פונה אל Cloudonix…</translation>
    </message>
    <message>
        <source>The key belongs to the domain %1. Enter the public address before you set up the domain.</source>
        <translation>המפתח שייך לדומיין %1. הזינו את הכתובת הציבורית לפני הגדרת הדומיין.</translation>
    </message>
    <message numerus="yes">
        <source>The key belongs to the domain %1. %n thing(s) would change there:</source>
        <translation>
            <numerusform>המפתח שייך לדומיין %1. דבר אחד ישתנה שם:</numerusform>
            <numerusform>המפתח שייך לדומיין %1. %n דברים ישתנו שם:</numerusform>
        </translation>
    </message>
    <message>
        <source>Setting up the domain…</source>
        <translation>הדומיין בהגדרה…</translation>
    </message>
    <message>
        <source>Setting the voice application…</source>
        <translation>היישום הקולי בהגדרה…</translation>
    </message>
    <message>
        <source>Setting the domain…</source>
        <translation>הגדרות הדומיין נקבעות…</translation>
    </message>
    <message>
        <source>Reading back what is there now…</source>
        <translation>קריאה חוזרת של המצב הנוכחי…</translation>
    </message>
    <message>
        <source>What is at Cloudonix now could not be read back. Check the domain again before you rely on it.</source>
        <translation>אי אפשר היה לקרוא בחזרה את המצב הנוכחי ב-Cloudonix. בדקו את הדומיין שוב לפני שתסמכו עליו.</translation>
    </message>
    <message>
        <source>Cloudonix dropped settings of the domain that were there before: %1. Enter them again in the portal.</source>
        <translation>Cloudonix השמיטה הגדרות של הדומיין שהיו שם קודם: %1. הזינו אותן שוב בפורטל.</translation>
    </message>
    <message>
        <source>A step failed, but everything is there now.</source>
        <translation>אחד השלבים נכשל, אבל הכול נמצא שם כעת.</translation>
    </message>
    <message>
        <source>Not everything was changed. This is still different. Check the domain, then change it again.</source>
        <translation>לא הכול השתנה. אלה עדיין שונים. בדקו את הדומיין, ואז שנו אותו שוב.</translation>
    </message>
    <message>
        <source>Subscribers that are switched off at Cloudonix: %1</source>
        <translation>מנויים שכבויים ב-Cloudonix: %1</translation>
    </message>
    <message>
        <source>Subscribers and extensions are the same.</source>
        <translation>המנויים והשלוחות זהים.</translation>
    </message>
    <message>
        <source>Subscribers and extensions differ.</source>
        <translation>המנויים והשלוחות שונים.</translation>
    </message>
    <message>
        <source>The domain %1 is switched off at Cloudonix: no call arrives. Switch it on in the portal.</source>
        <translation>הדומיין %1 כבוי ב-Cloudonix: שום שיחה אינה מגיעה. הפעילו אותו בפורטל.</translation>
    </message>
    <message>
        <source>The domain %1 already points here.</source>
        <translation>הדומיין %1 כבר מפנה לכאן.</translation>
    </message>
    <message>
        <source>The domain %1 has these addresses, but no call to one of its numbers arrives here yet.</source>
        <translation>לדומיין %1 יש הכתובות האלה, אבל שום שיחה לאחד המספרים שלו אינה מגיעה לכאן עדיין.</translation>
    </message>
    <message>
        <source>Binding the numbers…</source>
        <translation>קישור המספרים…</translation>
    </message>
    <message>
        <source>Done. Calls to %1, session updates and call records arrive here.</source>
        <translation>בוצע. שיחות אל %1, עדכוני שיחה ורשומות שיחה מגיעים לכאן.</translation>
    </message>
    <message>
        <source>The settings are there. Whether calls arrive is not known, because Cloudonix did not list the domain&apos;s numbers. Call one of them to find out.</source>
        <translation>ההגדרות קיימות. לא ידוע אם שיחות מגיעות, משום ש-Cloudonix לא הציגה את מספרי הדומיין. התקשרו לאחד מהם כדי לבדוק.</translation>
    </message>
    <message>
        <source>The settings are there, but no call arrives here yet: no number of the domain leads to this program. Check the domain again and choose numbers.</source>
        <translation>ההגדרות קיימות, אבל שום שיחה אינה מגיעה לכאן עדיין: אף מספר של הדומיין אינו מוביל לתוכנית הזאת. בדקו שוב את הדומיין ובחרו מספרים.</translation>
    </message>
    <message>
        <source>Extensions that are not subscribers, so they cannot ring: %1</source>
        <translation>שלוחות שאינן מנויים ולכן אינן יכולות לצלצל: %1</translation>
    </message>
    <message>
        <source>Subscribers that are not extensions here: %1</source>
        <translation>מנויים שאינם שלוחות כאן: %1</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CompareView</name>
    <message>
        <source>Requests</source>
        <translation>בקשות</translation>
    </message>
    <message>
        <source>Responses</source>
        <translation>תשובות</translation>
    </message>
    <message>
        <source>Compare: %1</source>
        <translation>השוואה: %1</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>הבדלים</translation>
    </message>
    <message>
        <source>from byte %1</source>
        <translation>מבית %1</translation>
    </message>
    <message>
        <source>The same as the one of %1, byte for byte.</source>
        <translation>זהה לזה של %1, בית אחר בית.</translation>
    </message>
    <message>
        <source>Against the one of %1. The bodies say the same in other bytes.</source>
        <translation>מול זה של %1. הגופים אומרים את אותו הדבר בבתים אחרים.</translation>
    </message>
    <message>
        <source>Against the one of %1.</source>
        <translation>מול זה של %1.</translation>
    </message>
    <message>
        <source>Select two exchanges, or press D to compare with the one before.</source>
        <translation>בחרו שני חילופי הודעות, או הקישו D כדי להשוות לקודם.</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>אין הבדלים.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>שורה %1</translation>
    </message>
    <message>
        <source>Against the one of %1. Only the first differences are listed.</source>
        <translation>לעומת זה מ-%1. מוצגים רק ההבדלים הראשונים.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CopyActions</name>
    <message>
        <source>Copy as &amp;cURL</source>
        <translation>העתקה כ-&amp;cURL</translation>
    </message>
    <message>
        <source>Copy as &amp;JSON</source>
        <translation>העתקה כ-&amp;JSON</translation>
    </message>
    <message>
        <source>Copy as &amp;HAR</source>
        <translation>העתקה כ-&amp;HAR</translation>
    </message>
    <message>
        <source>Copy a &amp;report for support</source>
        <translation>העתקת &amp;דוח לתמיכה</translation>
    </message>
    <message>
        <source>Copy as cURL with &amp;secrets</source>
        <translation>העתקה כ-cURL עם &amp;סודות</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>הועתק</translation>
    </message>
</context>
<context>
    <name>opbx::ui::CopyField</name>
    <message>
        <source>Copy %1</source>
        <translation>העתקה: %1</translation>
    </message>
</context>
<context>
    <name>opbx::ui::DeliveriesView</name>
    <message>
        <source>Deliveries of this event</source>
        <translation>המסירות של האירוע הזה</translation>
    </message>
    <message>
        <source>The event was acknowledged. Nothing more is expected.</source>
        <translation>האירוע אושר. לא צפוי דבר נוסף.</translation>
    </message>
    <message>
        <source>All retries are used up and none was acknowledged. The sender gives the event up.</source>
        <translation>כל הניסיונות החוזרים נוצלו ואף אחד לא אושר. השולח מוותר על האירוע.</translation>
    </message>
    <message>
        <source>The event is not acknowledged yet. The sender tries again 5 seconds, 30 seconds, 2 minutes and 10 minutes after the attempt before.</source>
        <translation>האירוע עדיין לא אושר. השולח מנסה שוב 5 שניות, 30 שניות, 2 דקות ו-10 דקות אחרי הניסיון הקודם.</translation>
    </message>
    <message>
        <source>Compare with the one that is shown</source>
        <translation>השוואה לחילוף המוצג</translation>
    </message>
    <message>
        <source>Which event this is was not kept.</source>
        <translation>לא נשמר איזה אירוע זה.</translation>
    </message>
    <message>
        <source>The event is not acknowledged yet. The sender tries again at %1, which is attempt %2 of %3.</source>
        <translation>האירוע עדיין לא אושר. השולח ינסה שוב בשעה %1, וזה ניסיון %2 מתוך %3.</translation>
    </message>
    <message>
        <source>This exchange was imported: its sender delivered it to another program.</source>
        <translation>חילוף הודעות זה יובא: השולח מסר אותו לתוכנה אחרת.</translation>
    </message>
    <message>
        <source>%1 Nobody has proved to be the sender of this one: the attempts have the same bytes, and may be anybody&apos;s.</source>
        <translation>%1 איש לא הוכיח שהוא השולח: לניסיונות אותם בתים, והם יכולים להיות של כל אחד.</translation>
    </message>
    <message>
        <source>Only session updates, call records and recording notices are sent again. This is none of them.</source>
        <translation>רק עדכוני שיחה, רשומות שיחה והודעות הקלטה נשלחים שוב. זה אינו אחד מהם.</translation>
    </message>
    <message>
        <source>All retries came, faster than scheduled, and none was acknowledged. Nothing more is expected.</source>
        <translation>כל הניסיונות החוזרים הגיעו, מהר מהמתוכנן, ואף אחד מהם לא אושר. לא צפוי עוד דבר.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::DeliveryModel</name>
    <message>
        <source>First</source>
        <translation>ראשון</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>בזמן</translation>
    </message>
    <message>
        <source>Early</source>
        <translation>מוקדם</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>נוסף</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>הגיע זמנו</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>הוחמץ</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>ניסיון</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>התקבל</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>צפוי</translation>
    </message>
    <message>
        <source>Since first</source>
        <translation>מאז הראשון</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>ניסיון חוזר</translation>
    </message>
</context>
<context>
    <name>opbx::ui::DesktopManners</name>
    <message>
        <source>Quit OPBX</source>
        <translation>יציאה מ-OPBX</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) are live. While OPBX does not run, nobody answers their next step, nor new calls.</source>
        <translation>
            <numerusform>שיחה אחת (%n) פעילה. כל עוד OPBX אינו פועל, אין מענה לצעד הבא שלה ולא לשיחות חדשות.</numerusform>
            <numerusform>‏%n שיחות פעילות. כל עוד OPBX אינו פועל, אין מענה לצעד הבא שלהן ולא לשיחות חדשות.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>יציאה</translation>
    </message>
</context>
<context>
    <name>opbx::ui::DesktopState</name>
    <message>
        <source>This desktop shows notifications, and OPBX is in its tray.</source>
        <translation>שולחן העבודה הזה מציג התראות, ו-OPBX נמצא במגש המערכת שלו.</translation>
    </message>
    <message>
        <source>This desktop shows notifications. It has no tray: start OPBX again to see its window after it was closed.</source>
        <translation>שולחן העבודה הזה מציג התראות. אין בו מגש מערכת: הפעילו את OPBX שוב כדי לראות את החלון אחרי שנסגר.</translation>
    </message>
    <message>
        <source>This desktop has no service for notifications. OPBX shows them at its tray icon.</source>
        <translation>בשולחן העבודה הזה אין שירות התראות. OPBX מציג אותן ליד הסמל שלו במגש המערכת.</translation>
    </message>
    <message>
        <source>This desktop has neither notifications nor a tray. Missed calls are in Call records, everything else in Traffic and Health.</source>
        <translation>בשולחן העבודה הזה אין התראות ואין מגש מערכת. שיחות שהוחמצו נמצאות ברשומות שיחה, וכל השאר בתעבורה ובתקינות.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::DestinationPicker</name>
    <message>
        <source>nowhere</source>
        <translation>לשום מקום</translation>
    </message>
    <message>
        <source>Forward to a number</source>
        <translation>הפניה למספר</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>ניתוק</translation>
    </message>
    <message>
        <source>%1: number or SIP address to forward to</source>
        <translation>%1: מספר או כתובת SIP להפניה</translation>
    </message>
    <message>
        <source>+15551234567 or sip:…</source>
        <translation>+15551234567 או sip:…</translation>
    </message>
    <message>
        <source>New extension…</source>
        <translation>שלוחה חדשה…</translation>
    </message>
    <message>
        <source>New extension</source>
        <translation>שלוחה חדשה</translation>
    </message>
    <message>
        <source>Name of the new extension:</source>
        <translation>שם השלוחה החדשה:</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>הוספה</translation>
    </message>
</context>
<context>
    <name>opbx::ui::DetailPane</name>
    <message>
        <source>Request</source>
        <translation>בקשה</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>תשובה</translation>
    </message>
    <message>
        <source>Details of the exchange</source>
        <translation>פרטי חילוף ההודעות</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>סיכום</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>שיחה</translation>
    </message>
    <message>
        <source>Select an exchange to see what it was and what became of it.</source>
        <translation>בחרו חילוף הודעות כדי לראות מה היה ומה עלה בגורלו.</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>מסירות</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>השוואה</translation>
    </message>
</context>
<context>
    <name>opbx::ui::DifferenceModel</name>
    <message>
        <source>Head</source>
        <translation>ראש</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>כותרת</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>גוף</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>חלק</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>מקום</translation>
    </message>
    <message>
        <source>Other exchange</source>
        <translation>החילוף האחר</translation>
    </message>
    <message>
        <source>This exchange</source>
        <translation>החילוף הזה</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>שינוי</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>השתנה</translation>
    </message>
    <message>
        <source>added</source>
        <translation>נוסף</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>הוסר</translation>
    </message>
</context>
<context>
    <name>opbx::ui::DirectoryCard</name>
    <message>
        <source>&amp;Import an address book…</source>
        <translation>&amp;ייבוא ספר כתובות…</translation>
    </message>
    <message>
        <source>&amp;Remove all names</source>
        <translation>&amp;הסרת כל השמות</translation>
    </message>
    <message>
        <source>Import an address book</source>
        <translation>ייבוא ספר כתובות</translation>
    </message>
    <message>
        <source>Remove all names</source>
        <translation>הסרת כל השמות</translation>
    </message>
    <message>
        <source>Names of callers</source>
        <translation>שמות של מתקשרים</translation>
    </message>
    <message>
        <source>There are no names yet.</source>
        <translation>עדיין אין שמות.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) have a name.</source>
        <translation>
            <numerusform>למספר אחד יש שם.</numerusform>
            <numerusform>ל-%n מספרים יש שם.</numerusform>
        </translation>
    </message>
    <message>
        <source>Address books (*.csv *.tsv *.txt *.vcf *.vcard)</source>
        <translation>ספרי כתובות (*.csv *.tsv *.txt *.vcf *.vcard)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>כל הקבצים (*)</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>בייבוא…</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) imported.</source>
        <translation>
            <numerusform>מספר אחד יובא.</numerusform>
            <numerusform>%n מספרים יובאו.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) without a name or a usable number were left out.</source>
        <translation>
            <numerusform>פריט אחד ללא שם או ללא מספר שמיש הושמט.</numerusform>
            <numerusform>%n פריטים ללא שם או ללא מספר שמיש הושמטו.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>הסרה</translation>
    </message>
    <message>
        <source>Country for numbers without a code</source>
        <translation>המדינה למספרים ללא קידומת</translation>
    </message>
    <message>
        <source>Country for numbers without a code, e.g. US:</source>
        <translation>המדינה למספרים ללא קידומת, למשל US:</translation>
    </message>
    <message>
        <source>Names from an address book appear beside numbers in traffic, live calls, call records and voicemail. Any CSV or vCard export will do.</source>
        <translation>שמות מספר כתובות מופיעים ליד מספרים בתעבורה, בשיחות פעילות, ברשומות שיחה ובתא הקולי. מתאים כל ייצוא CSV או vCard.</translation>
    </message>
    <message numerus="yes">
        <source>All %n name(s) will be removed. Import the file again to get them back.</source>
        <translation>
            <numerusform>שם אחד (%n) יוסר. ייבוא חוזר של הקובץ ישיב אותו.</numerusform>
            <numerusform>כל %n השמות יוסרו. ייבוא חוזר של הקובץ ישיב אותם.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::EmptyState</name>
    <message>
        <source>Nothing here</source>
        <translation>אין כאן דבר</translation>
    </message>
</context>
<context>
    <name>opbx::ui::EndpointUrls</name>
    <message>
        <source>Voice application</source>
        <translation>יישום קולי</translation>
    </message>
    <message>
        <source>Session updates</source>
        <translation>עדכוני שיחה</translation>
    </message>
    <message>
        <source>Call records (CDR)</source>
        <translation>רשומות שיחה (CDR)</translation>
    </message>
    <message>
        <source>address for: %1</source>
        <translation>כתובת עבור: %1</translation>
    </message>
    <message>
        <source>Enter the public address first.</source>
        <translation>הזינו תחילה את הכתובת הציבורית.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::EndpointWarnings</name>
    <message>
        <source>%1: %2</source>
        <comment>name of a setting, what needs attention</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Requests API key</source>
        <translation>מפתח API לבקשות</translation>
    </message>
    <message>
        <source>Webhook secret</source>
        <translation>סוד ה-webhook</translation>
    </message>
    <message>
        <source>The stored routing plan cannot be read, so the one before it stays in force. Open Routing and restore a version.</source>
        <translation>אי אפשר לקרוא את תוכנית הניתוב השמורה, ולכן זו שלפניה נשארת בתוקף. פתחו את הניתוב ושחזרו גרסה.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a key, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no key &quot;%1&quot; yet, so requests that need it are refused. Generate it in Settings, Authentication.</source>
        <translation>עדיין אין מפתח „%1”, ולכן בקשות שזקוקות לו נדחות. צרו אותו בהגדרות, אימות.</translation>
    </message>
    <message>
        <source>%1: %2 The key that was read before stays in force.</source>
        <comment>name of a key, what is wrong</comment>
        <translation>‏%1: %2 המפתח שנקרא קודם נשאר בתוקף.</translation>
    </message>
    <message>
        <source>The settings file is missing, cut off or wrong, so the settings that were read before stay in force. Put it back, or save the settings again.</source>
        <translation>קובץ ההגדרות חסר, קטוע או שגוי, ולכן ההגדרות שנקראו קודם נשארות בתוקף. יש להשיב אותו או לשמור את ההגדרות שוב.</translation>
    </message>
    <message>
        <source>The history was damaged. The damaged file is kept as %1, and a new history was started.</source>
        <translation>ההיסטוריה הייתה פגומה. הקובץ הפגום נשמר בשם %1, והיסטוריה חדשה התחילה.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::EntityEditor</name>
    <message>
        <source>Choose an entry to edit it, or add one.</source>
        <translation>בחרו פריט לעריכה, או הוסיפו פריט חדש.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::EntityModel</name>
    <message>
        <source>off</source>
        <translation>כבוי</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ExceptionsField</name>
    <message>
        <source>Add a day</source>
        <translation>הוספת יום</translation>
    </message>
    <message>
        <source>Import holidays…</source>
        <translation>ייבוא חגים…</translation>
    </message>
    <message>
        <source>From an iCalendar file (.ics)</source>
        <translation>מקובץ iCalendar (.ics)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>יום</translation>
    </message>
    <message>
        <source>Name of the day</source>
        <translation>שם היום</translation>
    </message>
    <message>
        <source>name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Open on this day</source>
        <translation>שעות הפתיחה ביום הזה</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>סגור</translation>
    </message>
    <message>
        <source>Remove this day</source>
        <translation>הסרת היום הזה</translation>
    </message>
    <message>
        <source>Import holidays</source>
        <translation>ייבוא חגים</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>לוחות שנה (*.ics)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>כל הקבצים (*)</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>אי אפשר לקרוא את הקובץ.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) added as closed.</source>
        <translation>
            <numerusform>נוסף יום סגור אחד.</numerusform>
            <numerusform>נוספו %n ימים סגורים.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not an iCalendar file.</source>
        <translation>זה אינו קובץ iCalendar.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ExchangeWords</name>
    <message>
        <source>Unknown</source>
        <translation>לא ידוע</translation>
    </message>
    <message>
        <source>Voice route</source>
        <translation>ניתוב קולי</translation>
    </message>
    <message>
        <source>IVR input</source>
        <translation>קלט מהתפריט הקולי</translation>
    </message>
    <message>
        <source>Ring group</source>
        <translation>קבוצת צלצול</translation>
    </message>
    <message>
        <source>Dial result</source>
        <translation>תוצאת חיוג</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>תא קולי</translation>
    </message>
    <message>
        <source>Session update</source>
        <translation>עדכון שיחה</translation>
    </message>
    <message>
        <source>CDR</source>
        <translation>רשומת שיחה</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>הקלטה</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>תקינות</translation>
    </message>
    <message>
        <source>Initiated</source>
        <translation>התחילה</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>מצלצלת</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>נענתה</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>הועברה</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>הסתיימה</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>תפוס</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>אין מענה</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>בוטלה</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>נכשלה</translation>
    </message>
    <message>
        <source>Inbound</source>
        <translation>נכנסת</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>יוצאת</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>פנימית</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ללא</translation>
    </message>
    <message>
        <source>bearer token</source>
        <translation>אסימון Bearer</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>חתימה</translation>
    </message>
    <message>
        <source>bearer token and signature</source>
        <translation>אסימון Bearer וחתימה</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>אומת</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>חסר</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>שגוי</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>לא עדכני</translation>
    </message>
    <message>
        <source>No key set</source>
        <translation>לא הוגדר מפתח</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>בהמתנה</translation>
    </message>
    <message>
        <source>The request is being received.</source>
        <translation>הבקשה מתקבלת כעת.</translation>
    </message>
    <message>
        <source>Verified by the %1, stored and acknowledged.</source>
        <translation>אומת באמצעות %1, נשמר ואושר.</translation>
    </message>
    <message>
        <source>gave up</source>
        <translation>ויתר</translation>
    </message>
    <message>
        <source>SHA-256 of the body</source>
        <translation>‏SHA-256 של הגוף</translation>
    </message>
    <message>
        <source>SHA-256 of session, state and time</source>
        <translation>‏SHA-256 של מזהה שיחה, מצב וזמן</translation>
    </message>
    <message>
        <source>SHA-256 of domain, session and call id</source>
        <translation>‏SHA-256 של דומיין, מזהה שיחה ומזהה שיחה ב-SIP</translation>
    </message>
    <message>
        <source>SHA-256 of method, path, query and body</source>
        <translation>‏SHA-256 של שיטה, נתיב, שאילתה וגוף</translation>
    </message>
    <message>
        <source>field eventId</source>
        <translation>השדה eventId</translation>
    </message>
    <message>
        <source>header X-Idempotency-Key</source>
        <translation>הכותרת X-Idempotency-Key</translation>
    </message>
    <message>
        <source>header X-Cloudonix-Event-Id</source>
        <translation>הכותרת X-Cloudonix-Event-Id</translation>
    </message>
    <message>
        <source>the same bytes as an earlier delivery</source>
        <translation>אותם בתים כמו במסירה קודמת</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>בהמתנה</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>יובא</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>מאת %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>אל %1</translation>
    </message>
    <message>
        <source>state: %1</source>
        <translation>מצב: %1</translation>
    </message>
    <message>
        <source>session %1</source>
        <translation>מזהה שיחה %1</translation>
    </message>
    <message>
        <source>It claims nothing of a call.</source>
        <translation>הבקשה אינה טוענת דבר על שיחה.</translation>
    </message>
    <message>
        <source>Claims to be %1. Nobody has proved it, so it counts nowhere.</source>
        <translation>טוענת: %1. איש לא הוכיח זאת, ולכן היא אינה נספרת בשום מקום.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Imported. It was never asked of this endpoint, which checked no credential of it.</source>
        <translation>יובא. הבקשה מעולם לא הופנתה לנקודת קצה זו, שלא בדקה לה שום הוכחת זהות.</translation>
    </message>
    <message>
        <source>The sender closed the connection before the request was complete. Nothing was replied.</source>
        <translation>השולח סגר את החיבור לפני שהבקשה הושלמה. לא הושב דבר.</translation>
    </message>
    <message>
        <source>This event was known already. It got the same reply as the first time.</source>
        <translation>האירוע כבר היה ידוע. הוא קיבל אותה תשובה כמו בפעם הראשונה.</translation>
    </message>
    <message>
        <source>Replied. This endpoint asks for no credential.</source>
        <translation>הושב. נקודת קצה זו אינה דורשת הוכחת זהות.</translation>
    </message>
    <message>
        <source>Verified by the %1 and replied to.</source>
        <translation>אומת באמצעות %1 והושב.</translation>
    </message>
    <message>
        <source>This event was known already, but its body differs from the first one. The first one was kept.</source>
        <translation>האירוע כבר היה ידוע, אך גופו שונה מהראשון. הראשון נשמר.</translation>
    </message>
    <message>
        <source>Verified by the %1 with the previous key. Enter the new key in the Cloudonix portal before the old one expires.</source>
        <translation>אומת באמצעות %1 עם המפתח הקודם. יש להזין את המפתח החדש בפורטל של Cloudonix לפני שהישן יפוג.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ExportBar</name>
    <message>
        <source>Export the exchanges</source>
        <translation>ייצוא חילופי ההודעות</translation>
    </message>
    <message>
        <source>HTTP Archive (*.har)</source>
        <translation>ארכיון HTTP (*.har)</translation>
    </message>
    <message>
        <source>JSON, one exchange a line (*.jsonl)</source>
        <translation>JSON, חילוף הודעות אחד בכל שורה (*.jsonl)</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>בייצוא…</translation>
    </message>
    <message numerus="yes">
        <source>Exporting: %n written</source>
        <translation>
            <numerusform>בייצוא: אחד נכתב</numerusform>
            <numerusform>בייצוא: %n נכתבו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) written to %1.</source>
        <translation>
            <numerusform>חילוף הודעות אחד נכתב אל %1.</numerusform>
            <numerusform>%n חילופי הודעות נכתבו אל %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>HTTP Archive with secrets (*.har)</source>
        <translation>ארכיון HTTP עם סודות (*.har)</translation>
    </message>
    <message>
        <source>JSON with secrets, one exchange a line (*.jsonl)</source>
        <translation>JSON עם סודות, חילוף הודעות בכל שורה (*.jsonl)</translation>
    </message>
    <message>
        <source>Export with secrets</source>
        <translation>ייצוא עם סודות</translation>
    </message>
    <message>
        <source>Whoever gets the file can read the tokens and passwords in requests and replies, and can send requests to this endpoint.</source>
        <translation>מי שמקבל את הקובץ יכול לקרוא את האסימונים והסיסמאות שבבקשות ובתשובות, ויכול לשלוח בקשות לנקודת קצה זו.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::FilterBar</name>
    <message>
        <source>Save this filter</source>
        <translation>שמירת הסינון הזה</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>סינון %1</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>הסרת הסינון הזה</translation>
    </message>
    <message>
        <source>Edit the saved filters</source>
        <translation>עריכת הסינונים השמורים</translation>
    </message>
    <message>
        <source>Edit the saved filters…</source>
        <translation>עריכת הסינונים השמורים…</translation>
    </message>
</context>
<context>
    <name>opbx::ui::FilterEdit</name>
    <message>
        <source>Filter, for example missed:yes from:+1415*</source>
        <translation>סינון, למשל missed:yes from:+1415*</translation>
    </message>
    <message>
        <source>Filter, for example status:&gt;=400 from:+1415*</source>
        <translation>סינון, למשל status:&gt;=400 from:+1415*</translation>
    </message>
    <message>
        <source>Filter the calls</source>
        <translation>סינון השיחות</translation>
    </message>
    <message>
        <source>Filter the traffic</source>
        <translation>סינון התעבורה</translation>
    </message>
    <message>
        <source>Completions of the filter</source>
        <translation>השלמות לסינון</translation>
    </message>
    <message>
        <source>The filter cannot be read at character %1: %2</source>
        <translation>אי אפשר לקרוא את המסנן בתו %1: %2</translation>
    </message>
</context>
<context>
    <name>opbx::ui::FilterRulesDialog</name>
    <message>
        <source>Remove this filter</source>
        <translation>הסרת הסינון הזה</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>העברה למעלה</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>העברה למטה</translation>
    </message>
    <message>
        <source>Show it above the table</source>
        <translation>הצגה מעל הטבלה</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>סינונים שמורים</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>הוספת סינון</translation>
    </message>
    <message>
        <source>None</source>
        <translation>ללא</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>כחול</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>ירוק</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>ענבר</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>אדום</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>סגול</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>אפור</translation>
    </message>
    <message>
        <source>Colour of the rows</source>
        <translation>צבע השורות</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>The filter itself</source>
        <translation>הסינון עצמו</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>סינון</translation>
    </message>
    <message>
        <source>New filter</source>
        <translation>סינון חדש</translation>
    </message>
    <message>
        <source>When several filters match a row, the first of the list gives the colour.</source>
        <translation>כשכמה סינונים תואמים לשורה, הראשון ברשימה קובע את הצבע.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::FilterWords</name>
    <message>
        <source>There is no field “%1”. Press Ctrl+Space to see the fields.</source>
        <translation>אין שדה „%1”. הקישו Ctrl+רווח כדי לראות את השדות.</translation>
    </message>
    <message>
        <source>“%1” needs a value after the colon.</source>
        <translation>„%1” דורש ערך אחרי הנקודתיים.</translation>
    </message>
    <message>
        <source>“%1” is not a number. Write it like 404, &gt;=400 or 4xx.</source>
        <translation>„%1” אינו מספר. כתבו כך: 404, &gt;=400 או 4xx.</translation>
    </message>
    <message>
        <source>“%1” is not a duration. Write it like 100ms or &gt;2s.</source>
        <translation>„%1” אינו משך זמן. כתבו כך: 100ms או &gt;2s.</translation>
    </message>
    <message>
        <source>“%1” is not a size. Write it like 200, 10k or &gt;1M.</source>
        <translation>„%1” אינו גודל. כתבו כך: 200, 10k או &gt;1M.</translation>
    </message>
    <message>
        <source>“%1” is not a time. Write it like 10m, 2h, 3d or 2026-03-04T10:00.</source>
        <translation>„%1” אינו זמן. כתבו כך: 10m, 2h, 3d או 2026-03-04T10:00.</translation>
    </message>
    <message>
        <source>“%1” is not one of the words here. Press Ctrl+Space to see them.</source>
        <translation>„%1” אינה אחת המילים האפשריות כאן. הקישו Ctrl+רווח כדי לראות אותן.</translation>
    </message>
    <message>
        <source>“%1” cannot be compared with &lt; or &gt;.</source>
        <translation>אי אפשר להשוות את „%1” בעזרת &lt; או &gt;.</translation>
    </message>
    <message>
        <source>“%1” is written with a colon. Only body takes ~.</source>
        <translation>„%1” נכתב עם נקודתיים. רק body מקבל ~.</translation>
    </message>
    <message>
        <source>The quotation mark is not closed.</source>
        <translation>המירכאות אינן סגורות.</translation>
    </message>
    <message>
        <source>The bracket is not closed.</source>
        <translation>הסוגריים אינם סגורים.</translation>
    </message>
    <message>
        <source>There is no opening bracket for this one.</source>
        <translation>אין סוגר פותח לסוגר הזה.</translation>
    </message>
    <message>
        <source>Something is missing beside “%1”.</source>
        <translation>חסר משהו ליד „%1”.</translation>
    </message>
    <message>
        <source>The brackets are nested too deeply.</source>
        <translation>הסוגריים מקוננים עמוק מדי.</translation>
    </message>
    <message>
        <source>The filter is too long.</source>
        <translation>הסינון ארוך מדי.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::FindBar</name>
    <message>
        <source>Previous match</source>
        <translation>ההתאמה הקודמת</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>ההתאמה הבאה</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>לא נמצא</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>התאמה אחת</numerusform>
            <numerusform>%n התאמות</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place among the matches</comment>
        <translation>%1 מתוך %2</translation>
    </message>
</context>
<context>
    <name>opbx::ui::FirstRequestStep</name>
    <message>
        <source>Waiting for the first request</source>
        <translation>בהמתנה לבקשה הראשונה</translation>
    </message>
    <message>
        <source>Call one of your numbers. Each light turns on when Cloudonix has reached that endpoint and was recognised. You can go on without waiting.</source>
        <translation>התקשרו לאחד המספרים שלכם. כל נורית נדלקת כש-Cloudonix הגיעה לנקודת הקצה הזאת וזוהתה. אפשר להמשיך בלי להמתין.</translation>
    </message>
    <message>
        <source>Voice application</source>
        <translation>יישום קולי</translation>
    </message>
    <message>
        <source>Cloudonix asks here what to do with a call. Nothing has arrived yet.</source>
        <translation>כאן Cloudonix שואלת מה לעשות בשיחה. עדיין לא הגיע דבר.</translation>
    </message>
    <message>
        <source>Session updates</source>
        <translation>עדכוני שיחה</translation>
    </message>
    <message>
        <source>Cloudonix tells here how a call goes on. Nothing has arrived yet.</source>
        <translation>כאן Cloudonix מדווחת איך השיחה מתקדמת. עדיין לא הגיע דבר.</translation>
    </message>
    <message>
        <source>Call records (CDR)</source>
        <translation>רשומות שיחה (CDR)</translation>
    </message>
    <message>
        <source>Cloudonix sends the record here when a call has ended. Nothing has arrived yet.</source>
        <translation>לכאן Cloudonix שולחת את הרשומה כשהשיחה הסתיימה. עדיין לא הגיע דבר.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>בהמתנה</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>הגיע</translation>
    </message>
    <message>
        <source>The latest request arrived at %1 and was accepted.</source>
        <translation>הבקשה האחרונה הגיעה ב-%1 והתקבלה.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::FlowPanel</name>
    <message>
        <source>Save the picture…</source>
        <translation>שמירת התמונה…</translation>
    </message>
    <message>
        <source>Print the picture…</source>
        <translation>הדפסת התמונה…</translation>
    </message>
    <message>
        <source>Save the picture of the call flow</source>
        <translation>שמירת תמונת מהלך השיחה</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG (*.svg)</source>
        <translation>SVG (*.svg)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>הגדלה</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>הקטנה</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <translation>התאמה לחלון</translation>
    </message>
</context>
<context>
    <name>opbx::ui::FlowView</name>
    <message>
        <source>Picture of the call flow</source>
        <translation>תרשים מהלך השיחה</translation>
    </message>
    <message>
        <source>Choose an entry to see where its calls go.</source>
        <translation>בחרו פריט כדי לראות לאן מגיעות השיחות שלו.</translation>
    </message>
    <message numerus="yes">
        <source>%n box(es)</source>
        <translation>
            <numerusform>תיבה אחת</numerusform>
            <numerusform>%n תיבות</numerusform>
        </translation>
    </message>
    <message>
        <source>rings</source>
        <translation>צלצול</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>מקש %1</translation>
    </message>
</context>
<context>
    <name>opbx::ui::Formatting</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <comment>microseconds</comment>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 שנ׳</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name and number</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 B</source>
        <comment>bytes</comment>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <comment>kilobytes</comment>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <comment>megabytes</comment>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <comment>gigabytes</comment>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>יום אחד</numerusform>
            <numerusform>%n ימים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>שעה אחת</numerusform>
            <numerusform>%n שעות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>דקה אחת</numerusform>
            <numerusform>%n דקות</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::HangUp</name>
    <message>
        <source>&amp;Hang up…</source>
        <translation>&amp;ניתוק…</translation>
    </message>
    <message>
        <source>Ends this call for both sides</source>
        <translation>מסיים את השיחה הזאת לשני הצדדים</translation>
    </message>
    <message>
        <source>Needs the domain and its API key. Enter them in Settings, Cloudonix.</source>
        <translation>נדרשים הדומיין ומפתח ה-API שלו. הזינו אותם בהגדרות, Cloudonix.</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>ניתוק</translation>
    </message>
    <message>
        <source>End the call from %1? Both sides are cut off at once.</source>
        <translation>לסיים את השיחה מ-%1? שני הצדדים ינותקו מייד.</translation>
    </message>
    <message>
        <source>Cloudonix no longer knows this call. It has already ended.</source>
        <translation>Cloudonix כבר אינה מכירה שיחה זו. היא כבר הסתיימה.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::HeaderModel</name>
    <message>
        <source>Header</source>
        <translation>כותרת</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>ערך</translation>
    </message>
</context>
<context>
    <name>opbx::ui::HealthPage</name>
    <message>
        <source>Health</source>
        <translation>תקינות</translation>
    </message>
    <message>
        <source>&amp;Test the public address</source>
        <translation>&amp;בדיקת הכתובת הציבורית</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>בדיקה &amp;חוזרת</translation>
    </message>
    <message>
        <source>Sender&apos;s clock</source>
        <translation>שעון השולח</translation>
    </message>
    <message>
        <source>Latest failures</source>
        <translation>הכשלים האחרונים</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>הכול תקין.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need attention.</source>
        <translation>
            <numerusform>דבר אחד דורש תשומת לב.</numerusform>
            <numerusform>%n דברים דורשים תשומת לב.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter the new key at Cloudonix afterwards.</source>
        <translation>הזינו אחר כך את המפתח החדש ב-Cloudonix.</translation>
    </message>
    <message>
        <source>How requests went</source>
        <translation>איך עברו הבקשות</translation>
    </message>
    <message>
        <source>Nothing is wrong, but the public address was not tested.</source>
        <translation>אין תקלות, אך הכתובת הציבורית לא נבדקה.</translation>
    </message>
    <message>
        <source>Refusals and retries in the last 24 hours</source>
        <translation>דחיות וניסיונות חוזרים ב-24 השעות האחרונות</translation>
    </message>
</context>
<context>
    <name>opbx::ui::HealthWords</name>
    <message>
        <source>Listening</source>
        <translation>מאזין</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>כתובת ציבורית</translation>
    </message>
    <message>
        <source>Reachable from outside</source>
        <translation>נגיש מבחוץ</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>מנהרה</translation>
    </message>
    <message>
        <source>Requests API key</source>
        <translation>מפתח API לבקשות</translation>
    </message>
    <message>
        <source>Webhook secret</source>
        <translation>סוד ה-webhook</translation>
    </message>
    <message>
        <source>Keychain</source>
        <translation>מחזיק מפתחות</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>אימות</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>אחסון</translation>
    </message>
    <message>
        <source>History</source>
        <translation>היסטוריה</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>דיסק</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>שעונים</translation>
    </message>
    <message>
        <source>Refused requests</source>
        <translation>בקשות שנדחו</translation>
    </message>
    <message>
        <source>TLS certificate</source>
        <translation>אישור TLS</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>גרסה</translation>
    </message>
    <message>
        <source>Open this setting</source>
        <translation>פתיחת ההגדרה הזאת</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>קריאה חוזרת</translation>
    </message>
    <message>
        <source>Replace the key…</source>
        <translation>החלפת המפתח…</translation>
    </message>
    <message>
        <source>Generate the key…</source>
        <translation>יצירת המפתח…</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>בדיקה חוזרת</translation>
    </message>
    <message>
        <source>Test now</source>
        <translation>בדיקה עכשיו</translation>
    </message>
    <message>
        <source>Use the tunnel&apos;s address</source>
        <translation>שימוש בכתובת המנהרה</translation>
    </message>
    <message>
        <source>Read the keys again</source>
        <translation>קריאה חוזרת של המפתחות</translation>
    </message>
    <message>
        <source>Show the requests</source>
        <translation>הצגת הבקשות</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>הצגה</translation>
    </message>
    <message>
        <source>good</source>
        <translation>תקין</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>דורש תשומת לב</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>לא תקין</translation>
    </message>
    <message>
        <source>Routing plan</source>
        <translation>תוכנית ניתוב</translation>
    </message>
    <message>
        <source>Cloudonix</source>
        <translation>Cloudonix</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>תיקיית הנתונים</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>אזורי זמן</translation>
    </message>
    <message>
        <source>Proxies</source>
        <translation>שרתי תיווך</translation>
    </message>
    <message>
        <source>Keep others out</source>
        <translation>חסימת הגישה לאחרים</translation>
    </message>
    <message>
        <source>It is my proxy: trust it</source>
        <translation>זה שרת התיווך שלי: לתת בו אמון</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>הצגת התוכנית</translation>
    </message>
    <message>
        <source>How requests went</source>
        <translation>איך עברו הבקשות</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>שיחות</translation>
    </message>
    <message>
        <source>Numbers called</source>
        <translation>מספרים שחויגו</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>הוספה לתוכנית</translation>
    </message>
    <message>
        <source>Show the traffic</source>
        <translation>הצגת התעבורה</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>לא נבדק</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>לא הוגדר</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>ניסיונות חוזרים</translation>
    </message>
</context>
<context>
    <name>opbx::ui::HexView</name>
    <message>
        <source>Body as hexadecimal</source>
        <translation>הגוף בהקסדצימלי</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ImportBar</name>
    <message>
        <source>&amp;Import an HTTP archive…</source>
        <translation>ייבוא &amp;ארכיון HTTP…</translation>
    </message>
    <message>
        <source>Import from a running n&amp;grok…</source>
        <translation>ייבוא מ-ngrok פעי&amp;ל…</translation>
    </message>
    <message>
        <source>Import an HTTP archive</source>
        <translation>ייבוא ארכיון HTTP</translation>
    </message>
    <message>
        <source>HTTP Archive (*.har)</source>
        <translation>ארכיון HTTP (*.har)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>כל הקבצים (*)</translation>
    </message>
    <message>
        <source>Import from ngrok</source>
        <translation>ייבוא מ-ngrok</translation>
    </message>
    <message>
        <source>Address of the agent&apos;s web page on this computer</source>
        <translation>כתובת דף האינטרנט של הסוכן במחשב הזה</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>ייבוא</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>בייבוא…</translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) imported.</source>
        <translation>
            <numerusform>חילוף הודעות אחד יובא.</numerusform>
            <numerusform>%n חילופי הודעות יובאו.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>This is not an HTTP archive. Export one from a browser&apos;s network tools, from ngrok&apos;s or from this program.</source>
        <translation>זה אינו ארכיון HTTP. ייצאו ארכיון מכלי הרשת של דפדפן, מ-ngrok או מהתוכנית הזאת.</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <comment>of an archive</comment>
        <translation>רשומה %1</translation>
    </message>
    <message>
        <source>Entry %1 (%2)</source>
        <comment>of an archive</comment>
        <translation>רשומה %1 (%2)</translation>
    </message>
    <message>
        <source>%1 has no request.</source>
        <translation>‏%1: אין בקשה.</translation>
    </message>
    <message>
        <source>%1 has no HTTP method.</source>
        <translation>‏%1: אין מתודת HTTP.</translation>
    </message>
    <message>
        <source>%1 has no URL.</source>
        <translation>‏%1: אין כתובת URL.</translation>
    </message>
    <message>
        <source>%1 is not HTTP.</source>
        <translation>‏%1: אין זה HTTP.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them had no readable time and got the time of the import.</source>
        <translation>
            <numerusform>לאחד מהם לא היה מועד קריא, והוא קיבל את מועד הייבוא.</numerusform>
            <numerusform>ל-%n מהם לא היה מועד קריא, והם קיבלו את מועד הייבוא.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were left out:</source>
        <translation>
            <numerusform>רשומה אחת הושמטה:</numerusform>
            <numerusform>%n רשומות הושמטו:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::ImportColumns</name>
    <message>
        <source>Columns of the file</source>
        <translation>עמודות הקובץ</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>עמודה</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>דוגמה</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>משמשת כ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>סיבה</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>לא מיובאת</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>שם פרטי</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>שם אמצעי</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>שם משפחה</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>חברה</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>מספר טלפון</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>עמודה %1</translation>
    </message>
    <message>
        <source>Use of %1</source>
        <comment>a column</comment>
        <translation>השימוש בעמודה %1</translation>
    </message>
    <message>
        <source>By its title</source>
        <translation>לפי הכותרת</translation>
    </message>
    <message>
        <source>By its contents</source>
        <translation>לפי התוכן</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>לפי בחירתכם</translation>
    </message>
    <message>
        <source>Neither a name nor a phone number</source>
        <translation>אין זה שם או מספר טלפון</translation>
    </message>
    <message>
        <source>Fax or pager</source>
        <translation>פקס או זימונית</translation>
    </message>
    <message>
        <source>A number that nobody can call</source>
        <translation>מספר שאי אפשר להתקשר אליו</translation>
    </message>
    <message>
        <source>Belongs to another person</source>
        <translation>שייך לאדם אחר</translation>
    </message>
    <message>
        <source>Details of a phone number</source>
        <translation>פרטים על מספר טלפון</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>ריקה</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ImportDialog</name>
    <message>
        <source>Import %1</source>
        <translation>ייבוא %1</translation>
    </message>
    <message>
        <source>Country for numbers without a code</source>
        <translation>המדינה למספרים ללא קידומת</translation>
    </message>
    <message>
        <source>Detected</source>
        <translation>מזוהה</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>קידוד</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>הושמטו</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>ייבוא</translation>
    </message>
    <message>
        <source>Country for numbers without a code:</source>
        <translation>המדינה למספרים ללא קידומת:</translation>
    </message>
    <message>
        <source>Encoding:</source>
        <translation>קידוד:</translation>
    </message>
    <message>
        <source>Detected (%1)</source>
        <translation>מזוהה (%1)</translation>
    </message>
    <message>
        <source>No phone number with a name was found.</source>
        <translation>לא נמצא מספר טלפון עם שם.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) will be imported.</source>
        <translation>
            <numerusform>מספר אחד ייובא.</numerusform>
            <numerusform>%n מספרים ייובאו.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out. The first ones:</source>
        <comment>rows of a file</comment>
        <translation>
            <numerusform>אחת הושמטה:</numerusform>
            <numerusform>%n הושמטו. הראשונות:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out:</source>
        <comment>rows of a file</comment>
        <translation>
            <numerusform>אחת הושמטה:</numerusform>
            <numerusform>%n הושמטו:</numerusform>
        </translation>
    </message>
    <message>
        <source>Card %1</source>
        <translation>כרטיס %1</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>שורה %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>row and name</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: there is no name.</source>
        <translation>‏%1: אין שם.</translation>
    </message>
    <message>
        <source>%1: there is no phone number.</source>
        <translation>‏%1: אין מספר טלפון.</translation>
    </message>
    <message>
        <source>%1: “%2” has no country code. Name a country above.</source>
        <translation>‏%1: למספר &quot;%2&quot; אין קידומת מדינה. בחרו מדינה למעלה.</translation>
    </message>
    <message>
        <source>%1: “%2” is not a complete phone number.</source>
        <translation>‏%1: המספר &quot;%2&quot; אינו מספר טלפון שלם.</translation>
    </message>
    <message>
        <source>There is no name with a usable number in the file. It should be CSV or vCard; numbers without a country code need a country above.</source>
        <translation>אין בקובץ שם עם מספר שאפשר להשתמש בו. הקובץ צריך להיות CSV או vCard; למספרים ללא קידומת מדינה יש לבחור מדינה למעלה.</translation>
    </message>
    <message>
        <source>The file is too large for an address book. Split it and try again.</source>
        <translation>הקובץ גדול מדי לספר כתובות. חלקו אותו ונסו שוב.</translation>
    </message>
    <message>
        <source>The file is a spreadsheet. Save it as CSV and import that.</source>
        <translation>הקובץ הוא גיליון אלקטרוני. שמרו אותו כ-CSV וייבאו את ה-CSV.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::KeyCard</name>
    <message>
        <source>Weak: could be guessed. Use a generated key.</source>
        <translation>חלש: אפשר לנחש אותו. השתמשו במפתח שנוצר אוטומטית.</translation>
    </message>
    <message>
        <source>Fair. A generated key is stronger.</source>
        <translation>סביר. מפתח שנוצר אוטומטית חזק יותר.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>חזק.</translation>
    </message>
    <message>
        <source>Copy it now: it is shown this once, for a minute.</source>
        <translation>העתיקו אותו עכשיו: הוא מוצג בפעם הזאת בלבד, למשך דקה.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>הסתרה</translation>
    </message>
    <message>
        <source>How long the old key is accepted as well</source>
        <translation>כמה זמן יתקבל גם המפתח הישן</translation>
    </message>
    <message>
        <source>old key accepted for an hour</source>
        <translation>המפתח הישן יתקבל למשך שעה</translation>
    </message>
    <message>
        <source>old key accepted for a day</source>
        <translation>המפתח הישן יתקבל למשך יום</translation>
    </message>
    <message>
        <source>old key accepted for a week</source>
        <translation>המפתח הישן יתקבל למשך שבוע</translation>
    </message>
    <message>
        <source>old key refused at once</source>
        <translation>המפתח הישן יידחה מייד</translation>
    </message>
    <message>
        <source>Set by hand…</source>
        <translation>הגדרה ידנית…</translation>
    </message>
    <message>
        <source>Refuse the old key now</source>
        <translation>דחיית המפתח הישן עכשיו</translation>
    </message>
    <message>
        <source>New value of: %1</source>
        <translation>ערך חדש של: %1</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>הגדרה</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>החלפה</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>יצירה</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>לא הוגדר</translation>
    </message>
    <message>
        <source>set</source>
        <translation>הוגדר</translation>
    </message>
    <message>
        <source>It comes from an environment variable, and is changed there.</source>
        <translation>הוא מגיע ממשתנה סביבה, ומשנים אותו שם.</translation>
    </message>
    <message>
        <source>It comes from a file that an environment variable names, and is changed there.</source>
        <translation>הוא מגיע מקובץ שמשתנה סביבה מציין, ומשנים אותו שם.</translation>
    </message>
    <message>
        <source>In use since %1.</source>
        <translation>בשימוש מאז %1.</translation>
    </message>
    <message>
        <source>The old key is accepted until %1.</source>
        <translation>המפתח הישן מתקבל עד %1.</translation>
    </message>
    <message>
        <source>Copy it from the Cloudonix portal and set it here.</source>
        <translation>העתיקו אותו מהפורטל של Cloudonix והגדירו אותו כאן.</translation>
    </message>
    <message>
        <source>Until it is set, requests that need it are refused.</source>
        <translation>עד שיוגדר, בקשות הזקוקות לו נדחות.</translation>
    </message>
    <message>
        <source>16 to 512 letters, digits and signs, without a space at either end.</source>
        <translation>16 עד 512 אותיות, ספרות וסימנים, ללא רווח בהתחלה או בסוף.</translation>
    </message>
    <message numerus="yes">
        <source>The old key has been used %n time(s) since it was replaced, last %1.</source>
        <translation>
            <numerusform>נעשה שימוש במפתח הישן פעם אחת מאז שהוחלף, ב־%1.</numerusform>
            <numerusform>נעשה שימוש במפתח הישן %n פעמים מאז שהוחלף, לאחרונה ב־%1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The old key has not been used since it was replaced. It can go once the sender has the new one.</source>
        <translation>לא נעשה שימוש במפתח הישן מאז שהוחלף. אפשר להסיר אותו ברגע שהמפתח החדש נמצא אצל השולח.</translation>
    </message>
    <message>
        <source>The key that was read before stays in force.</source>
        <translation>המפתח שנקרא קודם נשאר בתוקף.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>קריאה חוזרת</translation>
    </message>
    <message>
        <source>The keychain waits for your answer, perhaps in a window behind this one. Until then the key stays as it is.</source>
        <translation>מחזיק המפתחות ממתין לתשובתכם, אולי בחלון שמאחורי החלון הזה. עד אז המפתח נשאר כפי שהוא.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
</context>
<context>
    <name>opbx::ui::KeySheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>קיצורי מקלדת</translation>
    </message>
</context>
<context>
    <name>opbx::ui::KeysStep</name>
    <message>
        <source>Keys</source>
        <translation>מפתחות</translation>
    </message>
    <message>
        <source>Cloudonix proves with these keys that a request is its own. They are kept in this computer&apos;s keychain. You enter them at Cloudonix in the next step.</source>
        <translation>במפתחות האלה Cloudonix מוכיחה שבקשה היא שלה. הם נשמרים במחזיק המפתחות של המחשב הזה. את ההזנה ב-Cloudonix תעשו בשלב הבא.</translation>
    </message>
    <message>
        <source>Requests API key</source>
        <translation>מפתח API לבקשות</translation>
    </message>
    <message>
        <source>Cloudonix sends it as a bearer token with every request.</source>
        <translation>Cloudonix שולחת אותו כאסימון Bearer עם כל בקשה.</translation>
    </message>
    <message>
        <source>Webhook secret (optional)</source>
        <translation>סוד ה-webhook (לא חובה)</translation>
    </message>
    <message>
        <source>Only for senders that sign session updates and call records. Cloudonix sends the requests API key alone.</source>
        <translation>רק לשולחים שחותמים על עדכוני שיחה ורשומות שיחה. Cloudonix שולחת רק את מפתח ה-API לבקשות.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ListenState</name>
    <message>
        <source>Another program uses %1, so no calls are answered there. End that program, or choose another address in Settings, Connection.</source>
        <translation>תוכנית אחרת משתמשת ב-%1, ולכן אין שם מענה לשיחות. סגרו את אותה תוכנית, או בחרו כתובת אחרת בהגדרות, חיבור.</translation>
    </message>
    <message>
        <source>%1 may not be used without special rights. Choose a port above 1023 in Settings, Connection.</source>
        <translation>‏אי אפשר להשתמש ב-%1 בלי הרשאות מיוחדות. בחרו פורט מעל 1023 בהגדרות, חיבור.</translation>
    </message>
    <message>
        <source>The certificate or its key cannot be read, so OPBX does not listen at %1. See Settings, Connection.</source>
        <translation>אי אפשר לקרוא את האישור או את המפתח שלו, ולכן OPBX אינו מאזין ב-%1. ראו בהגדרות, חיבור.</translation>
    </message>
    <message>
        <source>OPBX cannot listen at %1. Check the address and the certificate in Settings, Connection.</source>
        <translation>‏OPBX אינו יכול להאזין ב-%1. בדקו את הכתובת ואת האישור בהגדרות, חיבור.</translation>
    </message>
    <message>
        <source>OPBX was started with --listen %1. The address in the settings counts when it is started without that.</source>
        <translation>‏OPBX הופעל עם --listen %1. הכתובת שבהגדרות קובעת כשהוא מופעל בלי --listen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>ניסיון נוסף</translation>
    </message>
    <message>
        <source>The database in the data folder cannot be opened, so no calls are answered. Check that its disk is not full and that you may write there.</source>
        <translation>אי אפשר לפתוח את מסד הנתונים שבתיקיית הנתונים, ולכן אין מענה לשיחות. בדקו שהדיסק שלה אינו מלא ושמותר לכם לכתוב שם.</translation>
    </message>
    <message>
        <source>%1 Until then it listens at %2.</source>
        <comment>why not, the previous address</comment>
        <translation>‏%1 עד אז הוא מאזין ב-%2.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::LiveCallsModel</name>
    <message>
        <source>The last news of this call came at %1. It may have ended.</source>
        <translation>העדכון האחרון על השיחה הזאת הגיע ב-%1. ייתכן שהיא הסתיימה.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>מאת</translation>
    </message>
    <message>
        <source>To</source>
        <translation>אל</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>כיוון</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>צלצול</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>דיבור</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>שלוחה</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>קבוצה</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>התחלה</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>מזהה שיחה</translation>
    </message>
</context>
<context>
    <name>opbx::ui::LiveCallsPage</name>
    <message>
        <source>Live calls</source>
        <translation>שיחות פעילות</translation>
    </message>
    <message>
        <source>Show the call&apos;s &amp;traffic</source>
        <translation>הצגת ה&amp;תעבורה של השיחה</translation>
    </message>
    <message>
        <source>Nobody is on the phone. Send a test call to see one here.</source>
        <translation>איש אינו בשיחה כעת. שלחו שיחת בדיקה כדי לראות כאן שיחה.</translation>
    </message>
    <message>
        <source>Send a test call</source>
        <translation>שליחת שיחת בדיקה</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>שיחה אחת</numerusform>
            <numerusform>%n שיחות</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 of them answered.</source>
        <translation>%1, מתוכן נענו %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>extension or group, number of its calls</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Of %n more there has been no news for long: they may have ended.</source>
        <translation>
            <numerusform>על שיחה אחת נוספת אין חדשות זמן רב: ייתכן שהסתיימה.</numerusform>
            <numerusform>על %n שיחות נוספות אין חדשות זמן רב: ייתכן שהסתיימו.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only those with the latest news are listed.</source>
        <translation>מוצגות רק אלה שלהן החדשות האחרונות.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::LiveStates</name>
    <message>
        <source>Ringing</source>
        <translation>מצלצלת</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>ממתינה</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>נענתה</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>בהמתנה</translation>
    </message>
    <message>
        <source>no news</source>
        <translation>אין חדש</translation>
    </message>
</context>
<context>
    <name>opbx::ui::LoginChoice</name>
    <message>
        <source>Start OPBX when I sign in</source>
        <translation>הפעלת OPBX בעת הכניסה למחשב</translation>
    </message>
    <message>
        <source>It starts without its window and answers calls at once. Takes effect at once.</source>
        <translation>הוא מופעל בלי החלון שלו ועונה לשיחות מייד. נכנס לתוקף מייד.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::MainWindow</name>
    <message>
        <source>OPBX</source>
        <translation>OPBX</translation>
    </message>
    <message>
        <source>Send a &amp;test call</source>
        <translation>שליחת שיחת &amp;בדיקה</translation>
    </message>
    <message>
        <source>&amp;Collapse the navigation</source>
        <translation>&amp;כיווץ הניווט</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;קובץ</translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation>&amp;סגירת החלון</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;יציאה</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;תצוגה</translation>
    </message>
    <message>
        <source>&amp;Filter this page</source>
        <translation>סי&amp;נון הדף הזה</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;חיפוש</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;מראה</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>כמו המע&amp;רכת</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ב&amp;היר</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>מ&amp;צב כהה</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;עזרה</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>קיצורי מקל&amp;דת</translation>
    </message>
    <message>
        <source>Search in %1</source>
        <translation>חיפוש ב: %1</translation>
    </message>
    <message>
        <source>Search the traffic</source>
        <translation>חיפוש בתעבורה</translation>
    </message>
    <message>
        <source>Open Settings</source>
        <translation>פתיחת ההגדרות</translation>
    </message>
    <message>
        <source>&amp;Set up OPBX…</source>
        <translation>ה&amp;גדרת OPBX…</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>מה &amp;זה?</translation>
    </message>
    <message>
        <source>&amp;About OPBX</source>
        <translation>&amp;אודות OPBX</translation>
    </message>
    <message numerus="yes">
        <source>Voicemail, %n new message(s)</source>
        <translation>
            <numerusform>תא קולי, הודעה חדשה אחת</numerusform>
            <numerusform>תא קולי, %n הודעות חדשות</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Call back, %n caller(s)</source>
        <translation>
            <numerusform>לחזור אל, מתקשר אחד (%n)</numerusform>
            <numerusform>לחזור אל, %n מתקשרים</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Board for the wall</source>
        <translation>&amp;לוח לקיר</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>המדריך למ&amp;שתמש</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ManualBrowser</name>
    <message>
        <source>Page of the manual</source>
        <translation>עמוד המדריך</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ManualWindow</name>
    <message>
        <source>Find on this page</source>
        <translation>חיפוש בעמוד זה</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>הקודם</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>הבא</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>מדריך</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>תוכן העניינים</translation>
    </message>
    <message>
        <source>%1 – Manual</source>
        <comment>title of a page</comment>
        <translation>%1 – מדריך</translation>
    </message>
</context>
<context>
    <name>opbx::ui::MarkActions</name>
    <message>
        <source>&amp;Pin</source>
        <translation>נ&amp;עיצה</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>הע&amp;רה…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול הפעולה</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>ביצוע חוזר</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>ביטול הנ&amp;עיצה</translation>
    </message>
    <message>
        <source>Edit the &amp;note…</source>
        <translation>עריכת ההע&amp;רה…</translation>
    </message>
    <message>
        <source>unpin</source>
        <translation>ביטול נעיצה</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>נעיצה</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>הערה</translation>
    </message>
    <message>
        <source>What is worth knowing about this exchange? It is kept as long as it has a note.</source>
        <translation>מה כדאי לדעת על חילוף ההודעות הזה? הוא נשמר כל עוד יש לו הערה.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>שמירה</translation>
    </message>
    <message>
        <source>note</source>
        <translation>הערה</translation>
    </message>
</context>
<context>
    <name>opbx::ui::MeaningView</name>
    <message>
        <source>Line %1: %2</source>
        <comment>place, problem</comment>
        <translation>שורה %1: %2</translation>
    </message>
    <message>
        <source>The document is too large to be put into words.</source>
        <translation>המסמך גדול מדי לתיאור במילים.</translation>
    </message>
    <message>
        <source>What the reply does</source>
        <translation>מה עושה התשובה</translation>
    </message>
</context>
<context>
    <name>opbx::ui::MembersField</name>
    <message>
        <source>Extension to add</source>
        <translation>שלוחה להוספה</translation>
    </message>
    <message>
        <source>Add this extension</source>
        <translation>הוספת השלוחה הזאת</translation>
    </message>
    <message>
        <source>Ring earlier</source>
        <translation>צלצול מוקדם יותר</translation>
    </message>
    <message>
        <source>Ring later</source>
        <translation>צלצול מאוחר יותר</translation>
    </message>
    <message>
        <source>Take out of the group</source>
        <translation>הוצאה מהקבוצה</translation>
    </message>
    <message>
        <source>%1, which does not exist</source>
        <translation>%1, שאינה קיימת</translation>
    </message>
</context>
<context>
    <name>opbx::ui::MessageView</name>
    <message>
        <source>the first line of: %1</source>
        <translation>השורה הראשונה של: %1</translation>
    </message>
    <message>
        <source>Headers of: %1</source>
        <translation>כותרות של: %1</translation>
    </message>
    <message>
        <source>No headers.</source>
        <translation>אין כותרות.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::MonthReportPages</name>
    <message>
        <source>%1%</source>
        <comment>per cent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Calls in %1</source>
        <comment>month and year</comment>
        <translation>שיחות ב-%1</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>אחד נוסף (%n)</numerusform>
            <numerusform>‏%n נוספים</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1 of 2</source>
        <translation>עמוד %1 מתוך 2</translation>
    </message>
    <message>
        <source>By weekday and hour</source>
        <translation>לפי יום בשבוע ושעה</translation>
    </message>
    <message>
        <source>Who answered and called</source>
        <translation>מי ענה ומי התקשר</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>שלוחה</translation>
    </message>
    <message>
        <source>Nobody, or nobody knows who</source>
        <translation>איש, או שלא ידוע מי</translation>
    </message>
    <message>
        <source>Missed calls by hour</source>
        <translation>שיחות שלא נענו לפי שעה</translation>
    </message>
    <message>
        <source>Ring groups</source>
        <translation>קבוצות צלצול</translation>
    </message>
    <message>
        <source>Ring group</source>
        <translation>קבוצת צלצול</translation>
    </message>
    <message>
        <source>Without a ring group</source>
        <translation>ללא קבוצת צלצול</translation>
    </message>
    <message>
        <source>Numbers that were called</source>
        <translation>מספרים שחויגו</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>מספר</translation>
    </message>
    <message>
        <source>Outbound and internal calls</source>
        <translation>שיחות יוצאות ופנימיות</translation>
    </message>
    <message>
        <source>Longest waits</source>
        <translation>ההמתנות הארוכות ביותר</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>לא נענו</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>התחלה</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>מתקשר</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>תוצאה</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>המתנה</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>שיחות</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>נענו</translation>
    </message>
    <message>
        <source>Answered of all</source>
        <translation>נענו מתוך הכול</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>זמן דיבור</translation>
    </message>
    <message>
        <source>Talk time of a call</source>
        <translation>זמן דיבור לשיחה</translation>
    </message>
    <message>
        <source>Time to answer</source>
        <translation>זמן עד מענה</translation>
    </message>
    <message>
        <source>Most at one time</source>
        <translation>הכי הרבה בו-זמנית</translation>
    </message>
    <message>
        <source>month before: %1</source>
        <translation>בחודש הקודם: %1</translation>
    </message>
</context>
<context>
    <name>opbx::ui::Navigation</name>
    <message>
        <source>Collapse the navigation</source>
        <translation>כיווץ הניווט</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>דפים</translation>
    </message>
    <message>
        <source>Expand the navigation</source>
        <translation>הרחבת הניווט</translation>
    </message>
</context>
<context>
    <name>opbx::ui::NoticeSource</name>
    <message>
        <source>Missed call from %1</source>
        <translation>שיחה מ-%1 הוחמצה</translation>
    </message>
    <message>
        <source>%1 was called at %2.</source>
        <translation>השיחה אל %1 הגיעה ב-%2.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>פתיחה</translation>
    </message>
    <message>
        <source>A tunnel was lost</source>
        <translation>מנהרה אבדה</translation>
    </message>
    <message>
        <source>The tunnel from %1 is gone. Cloudonix cannot reach this endpoint until it runs again.</source>
        <translation>המנהרה מ-%1 אינה קיימת עוד. Cloudonix אינה יכולה להגיע לנקודת הקצה הזאת עד שהמנהרה תפעל שוב.</translation>
    </message>
    <message>
        <source>The tunnel from %1 is gone.</source>
        <translation>המנהרה מ-%1 אינה קיימת עוד.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) were refused</source>
        <translation>
            <numerusform>בקשה אחת נדחתה</numerusform>
            <numerusform>%n בקשות נדחו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) came again</source>
        <translation>
            <numerusform>אירוע אחד הגיע שוב</numerusform>
            <numerusform>%n אירועים הגיעו שוב</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was called at %2. The caller left a message.</source>
        <translation>התקשרו אל %1 בשעה %2. המתקשר השאיר הודעה.</translation>
    </message>
    <message numerus="yes">
        <source>%n missed call(s)</source>
        <translation>
            <numerusform>שיחה אחת שלא נענתה (%n)</numerusform>
            <numerusform>‏%n שיחות שלא נענו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s)</source>
        <comment>callers</comment>
        <translation>
            <numerusform>%1 ועוד אחד (%n)</numerusform>
            <numerusform>%1 ועוד %n</numerusform>
        </translation>
    </message>
    <message>
        <source>The reply before was late or an error, so Cloudonix sent it once more.</source>
        <translation>התשובה הקודמת איחרה או הייתה שגיאה, ולכן Cloudonix שלחה שוב.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::NumberList</name>
    <message>
        <source>Numbers like %1</source>
        <translation>מספרים כמו %1</translation>
    </message>
    <message>
        <source>%1: calls arrive here.</source>
        <translation>‏%1: שיחות מגיעות לכאן.</translation>
    </message>
    <message>
        <source>%1: calls go to the application %2.</source>
        <translation>‏%1: שיחות מגיעות ליישום %2.</translation>
    </message>
    <message>
        <source>%1: calls go to no application.</source>
        <translation>‏%1: שיחות אינן מגיעות לשום יישום.</translation>
    </message>
    <message>
        <source>%1: its application %2 is switched off.</source>
        <translation>‏%1: היישום שלו %2 כבוי.</translation>
    </message>
    <message>
        <source>%1: the number is switched off.</source>
        <translation>‏%1: המספר כבוי.</translation>
    </message>
    <message>
        <source>%1: the domain is switched off.</source>
        <translation>‏%1: הדומיין כבוי.</translation>
    </message>
    <message>
        <source>Cloudonix did not list the domain&apos;s numbers for this key, so whether calls arrive is not known.</source>
        <translation>‏Cloudonix לא הציגה את מספרי הדומיין למפתח הזה, ולכן לא ידוע אם שיחות מגיעות.</translation>
    </message>
    <message>
        <source>The domain has no numbers at Cloudonix. Add one in the portal.</source>
        <translation>לדומיין אין מספרים ב-Cloudonix. הוסיפו מספר בפורטל.</translation>
    </message>
    <message>
        <source>Numbers of the domain now</source>
        <translation>מספרי הדומיין כעת</translation>
    </message>
</context>
<context>
    <name>opbx::ui::OptionsField</name>
    <message>
        <source>Add a key</source>
        <translation>הוספת מקש</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>מקש</translation>
    </message>
    <message>
        <source>Name of the key</source>
        <translation>שם המקש</translation>
    </message>
    <message>
        <source>name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Where the key leads</source>
        <translation>לאן המקש מוביל</translation>
    </message>
    <message>
        <source>Remove this key</source>
        <translation>הסרת המקש הזה</translation>
    </message>
</context>
<context>
    <name>opbx::ui::OverrideDialog</name>
    <message>
        <source>Set by hand for a time</source>
        <translation>קביעה ידנית לזמן מוגבל</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>סגור</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>פתוח</translation>
    </message>
    <message>
        <source>Forward an extension</source>
        <translation>העברת שלוחה</translation>
    </message>
    <message>
        <source>All business hours</source>
        <translation>כל שעות הפעילות</translation>
    </message>
    <message>
        <source>Number or extension</source>
        <translation>מספר או שלוחה</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>&amp;מה:</translation>
    </message>
    <message>
        <source>&amp;Business hours:</source>
        <translation>שעות &amp;פעילות:</translation>
    </message>
    <message>
        <source>&amp;Extension:</source>
        <translation>&amp;שלוחה:</translation>
    </message>
    <message>
        <source>&amp;Forward to:</source>
        <translation>ה&amp;עברה אל:</translation>
    </message>
    <message>
        <source>&amp;Until:</source>
        <translation>עד &amp;זמן:</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;קביעה</translation>
    </message>
    <message>
        <source>This leads nowhere. Choose another number or extension.</source>
        <translation>זה אינו מוביל לשום מקום. יש לבחור מספר או שלוחה אחרים.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::OverrideMenu</name>
    <message>
        <source>&amp;Closed for an hour</source>
        <translation>&amp;סגור לשעה</translation>
    </message>
    <message>
        <source>Closed for the rest of the &amp;day</source>
        <translation>סגור ל&amp;יתרת היום</translation>
    </message>
    <message>
        <source>&amp;Open for an hour</source>
        <translation>&amp;פתוח לשעה</translation>
    </message>
    <message>
        <source>Open for the &amp;rest of the day</source>
        <translation>פתוח לי&amp;תרת היום</translation>
    </message>
    <message>
        <source>&amp;Another time, or forward an extension…</source>
        <translation>זמן &amp;אחר, או העברת שלוחה…</translation>
    </message>
    <message>
        <source>End: %1</source>
        <translation>סיום: %1</translation>
    </message>
    <message>
        <source>Open or c&amp;losed</source>
        <translation>פתוח או ס&amp;גור</translation>
    </message>
</context>
<context>
    <name>opbx::ui::OverrideNotice</name>
    <message>
        <source>End now</source>
        <translation>סיום עכשיו</translation>
    </message>
</context>
<context>
    <name>opbx::ui::OverrideWords</name>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source> Set by %1.</source>
        <translation> נקבע על ידי %1.</translation>
    </message>
    <message>
        <source>Calls to %1 go to %2 until %3.</source>
        <translation>שיחות אל %1 מועברות אל %2 עד %3.</translation>
    </message>
    <message>
        <source>Open by hand until %1.</source>
        <translation>פתוח ידנית עד %1.</translation>
    </message>
    <message>
        <source>Closed by hand until %1.</source>
        <translation>סגור ידנית עד %1.</translation>
    </message>
    <message>
        <source>%1: open by hand until %2.</source>
        <translation>%1: פתוח ידנית עד %2.</translation>
    </message>
    <message>
        <source>%1: closed by hand until %2.</source>
        <translation>%1: סגור ידנית עד %2.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::PageRegistry</name>
    <message>
        <source>Traffic</source>
        <translation>תעבורה</translation>
    </message>
    <message>
        <source>Live calls</source>
        <translation>שיחות פעילות</translation>
    </message>
    <message>
        <source>Call records</source>
        <translation>רשומות שיחה</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>הגדרות</translation>
    </message>
    <message>
        <source>Routing</source>
        <translation>ניתוב</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>תא קולי</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>תקינות</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>לחזור אל</translation>
    </message>
</context>
<context>
    <name>opbx::ui::PartList</name>
    <message>
        <source>No part has failed since the program was started.</source>
        <translation>אף רכיב לא נכשל מאז הפעלת התוכנית.</translation>
    </message>
    <message>
        <source>works again</source>
        <translation>פועל שוב</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>נכשל</translation>
    </message>
    <message>
        <source>The tunnel from %1 was lost.</source>
        <translation>המנהרה מ-%1 אבדה.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::PlanChangesModel</name>
    <message>
        <source>What differs</source>
        <translation>מה שונה</translation>
    </message>
</context>
<context>
    <name>opbx::ui::PlanDraft</name>
    <message>
        <source>new: %1</source>
        <translation>חדש: %1</translation>
    </message>
    <message>
        <source>delete %1</source>
        <translation>מחיקת %1</translation>
    </message>
</context>
<context>
    <name>opbx::ui::PlanEntities</name>
    <message>
        <source>nowhere</source>
        <translation>לשום מקום</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>ניתוק</translation>
    </message>
    <message>
        <source>Forward to %1</source>
        <translation>הפניה אל %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind and name</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2, which does not exist</source>
        <translation>%1 %2 (לא קיים במערכת)</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>מספר</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>שלוחה</translation>
    </message>
    <message>
        <source>Conference room</source>
        <translation>חדר ועידה</translation>
    </message>
    <message>
        <source>Ring group</source>
        <translation>קבוצת צלצול</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>תפריט קולי</translation>
    </message>
    <message>
        <source>AI assistant</source>
        <translation>עוזר AI</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>מספרים</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>שלוחות</translation>
    </message>
    <message>
        <source>Ring groups</source>
        <translation>קבוצות צלצול</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>תפריטים קוליים</translation>
    </message>
    <message>
        <source>Business hours</source>
        <translation>שעות פעילות</translation>
    </message>
    <message>
        <source>Conference rooms</source>
        <translation>חדרי ועידה</translation>
    </message>
    <message>
        <source>Voicemail boxes</source>
        <translation>תאים קוליים</translation>
    </message>
    <message>
        <source>Voicemail box</source>
        <translation>תא קולי</translation>
    </message>
    <message>
        <source>AI assistants</source>
        <translation>עוזרי AI</translation>
    </message>
    <message>
        <source>Blocked callers</source>
        <translation>מתקשרים חסומים</translation>
    </message>
    <message>
        <source>Blocked caller</source>
        <translation>מתקשר חסום</translation>
    </message>
    <message>
        <source>Outbound rules</source>
        <translation>כללי שיחות יוצאות</translation>
    </message>
    <message>
        <source>Outbound rule</source>
        <translation>כלל שיחות יוצאות</translation>
    </message>
    <message>
        <source>Settings of the plan</source>
        <translation>הגדרות תוכנית הניתוב</translation>
    </message>
</context>
<context>
    <name>opbx::ui::PortalStep</name>
    <message>
        <source>Enter this in the Cloudonix portal</source>
        <translation>הזינו את אלה בפורטל של Cloudonix</translation>
    </message>
    <message>
        <source>Open your domain in the Cloudonix portal and copy these values from top to bottom.</source>
        <translation>פתחו את הדומיין שלכם בפורטל של Cloudonix והעתיקו את הערכים האלה מלמעלה למטה.</translation>
    </message>
    <message>
        <source>Voice application</source>
        <translation>יישום קולי</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>כתובת URL</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>שיטה</translation>
    </message>
    <message>
        <source>Domain settings</source>
        <translation>הגדרות הדומיין</translation>
    </message>
    <message>
        <source>Session update endpoint</source>
        <translation>נקודת קצה לעדכוני שיחה</translation>
    </message>
    <message>
        <source>CDR endpoint</source>
        <translation>נקודת קצה ל-CDR</translation>
    </message>
    <message>
        <source>Authorization API key</source>
        <translation>מפתח API לאימות</translation>
    </message>
    <message>
        <source>Let OPBX enter these…</source>
        <translation>הזנה באמצעות OPBX…</translation>
    </message>
    <message>
        <source>With your domain API key OPBX can enter them itself. You see what changes before it does.</source>
        <translation>עם מפתח ה-API של הדומיין שלכם OPBX יכול להזין אותם בעצמו. תראו מה ישתנה לפני השינוי.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and name of a field</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>value for: %1</source>
        <translation>ערך עבור: %1</translation>
    </message>
    <message>
        <source>Needs the public address.</source>
        <translation>נדרשת הכתובת הציבורית.</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>העתקה: %1</translation>
    </message>
    <message>
        <source>set, not shown</source>
        <translation>הוגדר, אינו מוצג</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>לא הוגדר</translation>
    </message>
    <message>
        <source>There is no public address yet. Go back one or two steps to enter it.</source>
        <translation>עדיין אין כתובת ציבורית. חזרו שלב אחד או שניים אחורה כדי להזין אותה.</translation>
    </message>
    <message>
        <source>Webhook secret (optional)</source>
        <translation>סוד ה-webhook (לא חובה)</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>לא נדרש</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ProblemsModel</name>
    <message>
        <source>Error</source>
        <translation>שגיאה</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>אזהרה</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>היכן</translation>
    </message>
    <message>
        <source>What</source>
        <translation>מה</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>מה לעשות</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ProgressBar</name>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>התקדמות</translation>
    </message>
</context>
<context>
    <name>opbx::ui::PromptField</name>
    <message>
        <source>Voice</source>
        <translation>קול</translation>
    </message>
    <message>
        <source>voice of the defaults</source>
        <translation>הקול שבברירות המחדל</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
    <message>
        <source>language of the defaults</source>
        <translation>השפה שבברירות המחדל</translation>
    </message>
    <message>
        <source>Text that is read to the caller</source>
        <translation>הטקסט שמוקרא למתקשר</translation>
    </message>
    <message>
        <source>%1: address of a recording</source>
        <translation>%1: כתובת של הקלטה</translation>
    </message>
    <message>
        <source>or the address of a recording, https://…</source>
        <translation>או כתובת של הקלטה, https://…</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ProviderLogins</name>
    <message>
        <source>User name</source>
        <translation>שם משתמש</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>סיסמה</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>שמירה</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>הסרה</translation>
    </message>
    <message>
        <source>Name in the routing plan</source>
        <translation>השם בתוכנית הניתוב</translation>
    </message>
    <message>
        <source>User names of AI providers</source>
        <translation>שמות משתמש של ספקי AI</translation>
    </message>
    <message>
        <source>Providers that ask for a user name and a password get them from the keychain, under the name that an assistant of the routing plan gives as its credentials.</source>
        <translation>ספקים שדורשים שם משתמש וסיסמה מקבלים אותם ממחזיק המפתחות, בשם שהעוזר בתוכנית הניתוב נותן כפרטי הגישה שלו.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>שמור</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>חסרה</translation>
    </message>
    <message>
        <source>The routing plan names none.</source>
        <translation>תוכנית הניתוב אינה נוקבת באף אחד.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::PublicAddressStep</name>
    <message>
        <source>How Cloudonix reaches it</source>
        <translation>איך Cloudonix מגיעה אליו</translation>
    </message>
    <message>
        <source>Cloudonix sends its requests over the internet, so this computer needs a public address: a tunnel, or a domain of your own. You can leave it empty and come back later.</source>
        <translation>Cloudonix שולחת את הבקשות שלה דרך האינטרנט, ולכן המחשב הזה זקוק לכתובת ציבורית: מנהרה, או דומיין משלכם. אפשר להשאיר את השדה ריק ולחזור מאוחר יותר.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::RateChart</name>
    <message>
        <source>Requests over time</source>
        <translation>בקשות לאורך זמן</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>התקבלו</translation>
    </message>
    <message>
        <source>Sent again</source>
        <translation>נשלחו שוב</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>נדחו</translation>
    </message>
    <message>
        <source>%1 accepted, %2 sent again, %3 refused.</source>
        <translation>%1 התקבלו, %2 נשלחו שוב, %3 נדחו.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::RatePanel</name>
    <message>
        <source>%1: %2 % of %3 accepted</source>
        <comment>endpoint, percent, number of requests</comment>
        <translation>%1: התקבלו %2 % מתוך %3</translation>
    </message>
    <message>
        <source>%1 % refused</source>
        <translation>%1 % נדחו</translation>
    </message>
    <message>
        <source>%1 % sent again</source>
        <translation>%1 % נשלחו שוב</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>24 השעות האחרונות</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 הימים האחרונים</translation>
    </message>
    <message>
        <source>Time that the rates are of</source>
        <translation>פרק הזמן של השיעורים</translation>
    </message>
    <message>
        <source>All endpoints</source>
        <translation>כל נקודות הקצה</translation>
    </message>
    <message>
        <source>Endpoint that the rates are of</source>
        <translation>נקודת הקצה של השיעורים</translation>
    </message>
    <message>
        <source>No request came in this time.</source>
        <translation>לא הגיעה שום בקשה בפרק זמן זה.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::RecordingPlayer</name>
    <message>
        <source>&amp;Save the recording…</source>
        <translation>&amp;שמירת ההקלטה…</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>ניגון</translation>
    </message>
    <message>
        <source>Position in the recording</source>
        <translation>מיקום בהקלטה</translation>
    </message>
    <message>
        <source>This computer cannot play the recording. Save it to hear it elsewhere.</source>
        <translation>המחשב הזה אינו יכול לנגן את ההקלטה. שמרו אותה כדי לשמוע אותה במקום אחר.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>השהיה</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position and length</comment>
        <translation>%1 מתוך %2</translation>
    </message>
    <message>
        <source>This computer has no audio output. Save the recording to hear it elsewhere.</source>
        <translation>אין במחשב הזה יציאת שמע. שמרו את ההקלטה כדי לשמוע אותה במקום אחר.</translation>
    </message>
    <message>
        <source>Fetching the recording…</source>
        <translation>מביא את ההקלטה…</translation>
    </message>
    <message>
        <source>Fetching the recording: %1 of %2</source>
        <translation>מביא את ההקלטה: %1 מתוך %2</translation>
    </message>
    <message>
        <source>Fetching the recording: %1</source>
        <translation>מביא את ההקלטה: %1</translation>
    </message>
    <message>
        <source>Save the recording</source>
        <translation>שמירת ההקלטה</translation>
    </message>
    <message>
        <source>Saving the recording…</source>
        <translation>ההקלטה נשמרת…</translation>
    </message>
    <message>
        <source>The recording was saved as %1.</source>
        <translation>ההקלטה נשמרה בשם %1.</translation>
    </message>
    <message>
        <source>Open Settings</source>
        <translation>פתיחת ההגדרות</translation>
    </message>
</context>
<context>
    <name>opbx::ui::RecordingWords</name>
    <message>
        <source>The recording has no https address, so it is not fetched.</source>
        <translation>להקלטה אין כתובת https, ולכן אינה מובאת.</translation>
    </message>
    <message>
        <source>The computer that holds the recording was not found. Try again later.</source>
        <translation>המחשב שבו נמצאת ההקלטה לא נמצא. נסו שוב מאוחר יותר.</translation>
    </message>
    <message>
        <source>The recording is larger than allowed. Raise the limit in the settings to fetch it.</source>
        <translation>ההקלטה גדולה מהמותר. הגדילו את המגבלה בהגדרות כדי להביא אותה.</translation>
    </message>
    <message>
        <source>The recording cannot be written. Check the folder and the free space.</source>
        <translation>אי אפשר לכתוב את ההקלטה. בדקו את התיקייה ואת המקום הפנוי.</translation>
    </message>
    <message>
        <source>The recording is at a private address, or its certificate is not trusted, so it was not fetched. If it is in your own network, allow that in the settings.</source>
        <translation>ההקלטה נמצאת בכתובת פרטית, או שהתעודה שלה אינה מהימנה, ולכן לא הובאה. אם היא ברשת שלך, יש להתיר זאת בהגדרות.</translation>
    </message>
    <message>
        <source>The server does not give out the recording. It may have been deleted there.</source>
        <translation>השרת אינו מוסר את ההקלטה. ייתכן שנמחקה שם.</translation>
    </message>
    <message>
        <source>What is at the address of the recording is not audio.</source>
        <translation>מה שנמצא בכתובת ההקלטה אינו שמע.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::RehearsalModel</name>
    <message>
        <source>Calls</source>
        <translation>שיחות</translation>
    </message>
    <message>
        <source>By the plan in force</source>
        <translation>לפי התוכנית שבתוקף</translation>
    </message>
    <message>
        <source>By the plan as it is here</source>
        <translation>לפי התוכנית כפי שהיא כאן</translation>
    </message>
</context>
<context>
    <name>opbx::ui::RehearsalPanel</name>
    <message>
        <source>Calls that would go elsewhere</source>
        <translation>שיחות שהיו מגיעות ליעד אחר</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) so far…</source>
        <translation>
            <numerusform>שיחה אחת (%n) עד כה…</numerusform>
            <numerusform>‏%n שיחות עד כה…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been changed: calls go where they went.</source>
        <translation>דבר לא שונה: השיחות מגיעות לאן שהגיעו.</translation>
    </message>
    <message>
        <source>A plan with errors cannot be rehearsed. See Problems.</source>
        <translation>אי אפשר לנסות תוכנית שיש בה שגיאות. ראו בעיות.</translation>
    </message>
    <message numerus="yes">
        <source>The calls of the last %n day(s) are about to be tried.</source>
        <translation>
            <numerusform>השיחות של היום האחרון (%n) ינוסו מיד.</numerusform>
            <numerusform>השיחות של %n הימים האחרונים ינוסו מיד.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>עצירה</translation>
    </message>
    <message numerus="yes">
        <source>The calls of the last %n day(s) are being tried…</source>
        <translation>
            <numerusform>השיחות של היום האחרון (%n) מנוסות כעת…</numerusform>
            <numerusform>השיחות של %n הימים האחרונים מנוסות כעת…</numerusform>
        </translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>חזרה כללית</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>נעצר.</translation>
    </message>
    <message>
        <source>No call would go elsewhere.</source>
        <translation>אף שיחה לא הייתה מגיעה ליעד אחר.</translation>
    </message>
    <message numerus="yes">
        <source>There were no calls in the last %n day(s).</source>
        <translation>
            <numerusform>לא היו שיחות ביום האחרון (%n).</numerusform>
            <numerusform>לא היו שיחות ב-%n הימים האחרונים.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n call(s) of the last %1 days %2 would go elsewhere.</source>
        <translation>
            <numerusform>משיחה אחת (%n) ב-%1 הימים האחרונים, %2 הייתה מגיעה ליעד אחר.</numerusform>
            <numerusform>מתוך %n שיחות ב-%1 הימים האחרונים, %2 היו מגיעות ליעד אחר.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::ReplayActions</name>
    <message>
        <source>&amp;Replay</source>
        <translation>שליחה מ&amp;חדש</translation>
    </message>
    <message>
        <source>&amp;Edit and replay…</source>
        <translation>ערי&amp;כה ושליחה מחדש…</translation>
    </message>
    <message>
        <source>Signed with the previous secret</source>
        <translation>חתום בסוד הקודם</translation>
    </message>
    <message>
        <source>With a wrong signature</source>
        <translation>עם חתימה שגויה</translation>
    </message>
    <message>
        <source>With a stale timestamp</source>
        <translation>עם חותמת זמן לא עדכנית</translation>
    </message>
    <message>
        <source>Twice, the second as a duplicate</source>
        <translation>פעמיים, השנייה ככפולה</translation>
    </message>
    <message>
        <source>Signed with the current secret</source>
        <translation>חתום בסוד הנוכחי</translation>
    </message>
    <message>
        <source>With a timestamp in the future</source>
        <translation>עם חותמת זמן בעתיד</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ReplayDialog</name>
    <message>
        <source>Method</source>
        <translation>שיטה</translation>
    </message>
    <message>
        <source>Headers, one a line</source>
        <translation>כותרות, אחת בכל שורה</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>גוף</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>אישור זהות</translation>
    </message>
    <message>
        <source>Broken on purpose</source>
        <translation>שגוי במכוון</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>שליחה</translation>
    </message>
    <message>
        <source>Edit and replay</source>
        <translation>עריכה ושליחה מחדש</translation>
    </message>
    <message>
        <source>Path with its query</source>
        <translation>הנתיב עם השאילתה</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>כותרות</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>כפי שהיה</translation>
    </message>
    <message>
        <source>Signed with the previous secret</source>
        <translation>חתום בסוד הקודם</translation>
    </message>
    <message>
        <source>With the requests API key</source>
        <translation>עם מפתח ה-API לבקשות</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>שום דבר</translation>
    </message>
    <message>
        <source>The signature</source>
        <translation>החתימה</translation>
    </message>
    <message>
        <source>The timestamp: too old</source>
        <translation>חותמת הזמן: ישנה מדי</translation>
    </message>
    <message>
        <source>Sent twice: a duplicate</source>
        <translation>נשלח פעמיים: כפול</translation>
    </message>
    <message>
        <source>Where it is sent</source>
        <translation>לאן לשלוח</translation>
    </message>
    <message>
        <source>This endpoint, or another address of this computer</source>
        <translation>נקודת הקצה הזאת, או כתובת אחרת של המחשב הזה</translation>
    </message>
    <message>
        <source>How it proves itself</source>
        <translation>איך היא מוכיחה את זהותה</translation>
    </message>
    <message>
        <source>What is wrong on purpose</source>
        <translation>מה שגוי במכוון</translation>
    </message>
    <message>
        <source>Show the replay</source>
        <translation>הצגת השליחה מחדש</translation>
    </message>
    <message>
        <source>Compare with the original</source>
        <translation>השוואה למקור</translation>
    </message>
    <message>
        <source>The body is not text. It is sent as it was.</source>
        <translation>הגוף אינו טקסט. הוא נשלח כפי שהיה.</translation>
    </message>
    <message>
        <source>Line %1 of the headers is not of the form “Name: value”.</source>
        <translation>שורה %1 של הכותרות אינה בצורה „Name: value”.</translation>
    </message>
    <message>
        <source>“%1” is not an address. Write it like http://127.0.0.1:8080.</source>
        <translation>„%1” אינה כתובת. כתבו אותה בצורה http://127.0.0.1:8080.</translation>
    </message>
    <message>
        <source>Writes each field of the body on a line of its own.</source>
        <translation>כותב כל שדה של הגוף בשורה משלו.</translation>
    </message>
    <message>
        <source>The body is not JSON. It was left as it is.</source>
        <translation>הגוף אינו JSON. הוא הושאר כפי שהוא.</translation>
    </message>
    <message>
        <source>The body is too large to be edited here. It is sent as it was.</source>
        <translation>הגוף גדול מדי לעריכה כאן. הוא נשלח כפי שהיה.</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>תשובה</translation>
    </message>
    <message>
        <source>Replied in %1.</source>
        <translation>הושב תוך %1.</translation>
    </message>
    <message>
        <source>The endpoint knew the event and sent its first reply again.</source>
        <translation>נקודת הקצה הכירה את האירוע ושלחה שוב את תשובתה הראשונה.</translation>
    </message>
    <message>
        <source>Format the JSON</source>
        <translation>עיצוב ה-JSON</translation>
    </message>
    <message>
        <source>Signed with the current secret</source>
        <translation>חתום בסוד הנוכחי</translation>
    </message>
    <message>
        <source>The timestamp: in the future</source>
        <translation>חותמת הזמן: בעתיד</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ReplayLinks</name>
    <message>
        <source>Show it</source>
        <translation>הצגה</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>השוואה</translation>
    </message>
    <message>
        <source>This repeats an exchange of %1.</source>
        <translation>זו חזרה על חילוף הודעות מ-%1.</translation>
    </message>
    <message>
        <source>It was replayed at %1: %2.</source>
        <comment>time, status</comment>
        <translation>נשלח מחדש ב-%1: %2.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::RoutingPage</name>
    <message>
        <source>Routing</source>
        <translation>ניתוב</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;שמירה</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>ביטו&amp;ל</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>ביצוע &amp;חוזר</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;הוספה</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;מחיקה</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>יי&amp;בוא…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;ייצוא…</translation>
    </message>
    <message>
        <source>Kinds of entries</source>
        <translation>סוגי פריטים</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>פריטים</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>בעיות</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>מה אם?</translation>
    </message>
    <message>
        <source>Call flow</source>
        <translation>מהלך השיחה</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>גרסאות</translation>
    </message>
    <message>
        <source>Saved. The next call follows the new plan.</source>
        <translation>נשמר. השיחה הבאה תנותב לפי התוכנית החדשה.</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>בעיות (%1)</translation>
    </message>
    <message>
        <source>The changes are not saved yet.</source>
        <translation>השינויים עדיין לא נשמרו.</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>עדיין אין פריטים.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>הוספה</translation>
    </message>
    <message>
        <source>%1 cannot be deleted while calls lead there from: %2. Choose another destination there first.</source>
        <translation>אי אפשר למחוק את %1 כל עוד מגיעות לשם שיחות מהפריטים האלה: %2. בחרו בהם קודם יעד אחר.</translation>
    </message>
    <message>
        <source>Import a routing plan</source>
        <translation>ייבוא תוכנית ניתוב</translation>
    </message>
    <message>
        <source>Routing plans (*.json)</source>
        <translation>תוכניות ניתוב (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>כל הקבצים (*)</translation>
    </message>
    <message>
        <source>import</source>
        <translation>ייבוא</translation>
    </message>
    <message>
        <source>Imported. Save to put it in force, or undo.</source>
        <translation>הייבוא הושלם. שמרו כדי להחיל אותו, או בטלו.</translation>
    </message>
    <message>
        <source>Export the routing plan</source>
        <translation>ייצוא תוכנית הניתוב</translation>
    </message>
    <message>
        <source>The plan was exported.</source>
        <translation>תוכנית הניתוב יוצאה.</translation>
    </message>
    <message>
        <source>The picture was saved.</source>
        <translation>התמונה נשמרה.</translation>
    </message>
    <message>
        <source>changes that were not saved</source>
        <translation>שינויים שלא נשמרו</translation>
    </message>
    <message>
        <source>Changes to this plan were not saved last time.</source>
        <translation>בפעם הקודמת לא נשמרו שינויים בתוכנית זו.</translation>
    </message>
    <message>
        <source>Bring them back</source>
        <translation>שחזור השינויים</translation>
    </message>
    <message>
        <source>The next call follows this plan.</source>
        <translation>השיחה הבאה תנותב לפי תוכנית זו.</translation>
    </message>
    <message>
        <source>Send a test &amp;call</source>
        <translation>שליחת שיחת ב&amp;דיקה</translation>
    </message>
    <message>
        <source>This plan has no problems.</source>
        <translation>אין בעיות בתוכנית זו.</translation>
    </message>
    <message>
        <source>There are errors. Fix them to save.</source>
        <translation>יש שגיאות. יש לתקן אותן כדי לשמור.</translation>
    </message>
    <message>
        <source>This file is not a routing plan: %1</source>
        <translation>קובץ זה אינו תוכנית ניתוב: %1</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>חזרה כללית</translation>
    </message>
    <message>
        <source>The changes are not saved yet. %1</source>
        <translation>השינויים עדיין לא נשמרו. %1</translation>
    </message>
</context>
<context>
    <name>opbx::ui::SearchBar</name>
    <message>
        <source>Searched back to %1. What is older was not looked at.</source>
        <comment>date and time</comment>
        <translation>נערך חיפוש אחורה עד %1. מה שישן יותר לא נבדק.</translation>
    </message>
    <message>
        <source>Still searching. Back to %1 so far.</source>
        <comment>date and time</comment>
        <translation>החיפוש נמשך. עד כה אחורה עד %1.</translation>
    </message>
    <message>
        <source>Keep searching</source>
        <translation>המשך חיפוש</translation>
    </message>
</context>
<context>
    <name>opbx::ui::SelfTestPanel</name>
    <message>
        <source>Test the public address</source>
        <translation>בדיקת הכתובת הציבורית</translation>
    </message>
    <message>
        <source>A request goes out and must come back here…</source>
        <translation>בקשה יוצאת וחייבת לחזור לכאן…</translation>
    </message>
</context>
<context>
    <name>opbx::ui::SelfTestWords</name>
    <message>
        <source>Nothing on the way added headers about the sender.</source>
        <translation>דבר בדרך לא הוסיף כותרות על השולח.</translation>
    </message>
    <message>
        <source>Added on the way: %1.</source>
        <translation>נוספו בדרך: %1.</translation>
    </message>
    <message>
        <source>The Host header was changed on the way. That does no harm here.</source>
        <translation>כותרת Host שונתה בדרך. כאן זה אינו מזיק.</translation>
    </message>
    <message>
        <source>It replied with status %1 after %2.</source>
        <translation>הושב מצב %1 לאחר %2.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::SentencesField</name>
    <message>
        <source>A number has no destination</source>
        <translation>למספר אין יעד</translation>
    </message>
    <message>
        <source>A call out is not allowed</source>
        <translation>שיחה יוצאת אינה מותרת</translation>
    </message>
    <message>
        <source>A destination is not there or switched off</source>
        <translation>יעד אינו קיים או כבוי</translation>
    </message>
    <message>
        <source>An extension is switched off</source>
        <translation>שלוחה כבויה</translation>
    </message>
    <message>
        <source>Nobody answers and nothing follows</source>
        <translation>אין מענה ואין המשך</translation>
    </message>
    <message>
        <source>The plan leads in a circle</source>
        <translation>תוכנית הניתוב מובילה במעגל</translation>
    </message>
    <message>
        <source>A call was forwarded too often</source>
        <translation>שיחה הופנתה יותר מדי פעמים</translation>
    </message>
    <message>
        <source>No key was pressed</source>
        <translation>לא נלחץ מקש</translation>
    </message>
    <message>
        <source>A wrong key was pressed</source>
        <translation>נלחץ מקש שגוי</translation>
    </message>
    <message>
        <source>A voicemail box without a greeting of its own</source>
        <translation>תא קולי ללא ברכה משלו</translation>
    </message>
    <message>
        <source>A message was recorded</source>
        <translation>הוקלטה הודעה</translation>
    </message>
    <message>
        <source>No message was recorded</source>
        <translation>לא הוקלטה הודעה</translation>
    </message>
    <message>
        <source>The request has no right key</source>
        <translation>אין בבקשה מפתח נכון</translation>
    </message>
    <message>
        <source>This endpoint has no key yet</source>
        <translation>לנקודת הקצה הזאת עדיין אין מפתח</translation>
    </message>
    <message>
        <source>The request names no number</source>
        <translation>הבקשה אינה מציינת מספר</translation>
    </message>
    <message>
        <source>The request cannot be read</source>
        <translation>אי אפשר לקרוא את הבקשה</translation>
    </message>
    <message>
        <source>This endpoint cannot answer in time</source>
        <translation>נקודת הקצה הזאת אינה יכולה לענות בזמן</translation>
    </message>
    <message>
        <source>Somebody inside dials an extension that is not there</source>
        <translation>מישהו מבפנים מחייג לשלוחה שאינה קיימת</translation>
    </message>
    <message>
        <source>Somebody inside dials a number without its area code</source>
        <translation>מישהו מבפנים מחייג מספר ללא קידומת האזור</translation>
    </message>
</context>
<context>
    <name>opbx::ui::SettingField</name>
    <message>
        <source>Choose a file for: %1</source>
        <translation>בחירת קובץ עבור: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>unit, the size in a larger one</comment>
        <translation>‏%1 (%2)</translation>
    </message>
</context>
<context>
    <name>opbx::ui::SettingWords</name>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>הזינו מספר שלם מ-%1 עד %2.</translation>
    </message>
    <message>
        <source>Enter an address and a port, for example 127.0.0.1:8080.</source>
        <translation>הזינו כתובת ופורט, למשל 127.0.0.1:8080.</translation>
    </message>
    <message>
        <source>Enter an address that begins with https://. Plain http:// is for this computer and private networks only.</source>
        <translation>הזינו כתובת המתחילה ב-https://. כתובת http:// רגילה מיועדת למחשב הזה ולרשתות פרטיות בלבד.</translation>
    </message>
    <message>
        <source>Enter the full path of a file, or leave it empty.</source>
        <translation>הזינו נתיב מלא של קובץ, או השאירו ריק.</translation>
    </message>
    <message>
        <source>Enter the name of a header: letters, digits and hyphens.</source>
        <translation>הזינו שם של כותרת: אותיות, ספרות ומקפים.</translation>
    </message>
    <message>
        <source>Enter addresses or networks separated by commas, for example 192.168.1.0/24.</source>
        <translation>הזינו כתובות או רשתות מופרדות בפסיקים, למשל 192.168.1.0/24.</translation>
    </message>
    <message>
        <source>Enter a domain name or identifier without spaces.</source>
        <translation>הזינו שם דומיין או מזהה ללא רווחים.</translation>
    </message>
    <message>
        <source>This value is not allowed.</source>
        <translation>הערך הזה אינו מותר.</translation>
    </message>
    <message>
        <source>Everybody who knows the address can send requests here. Use this for development only.</source>
        <translation>כל מי שיודע את הכתובת יכול לשלוח לכאן בקשות. השתמשו בכך לפיתוח בלבד.</translation>
    </message>
    <message>
        <source>Without https others on the way can read and change what Cloudonix sends.</source>
        <translation>ללא https אחרים בדרך יכולים לקרוא ולשנות את מה ש-Cloudonix שולחת.</translation>
    </message>
    <message>
        <source>This value needs attention.</source>
        <translation>הערך הזה דורש תשומת לב.</translation>
    </message>
    <message>
        <source>Off: everybody may send</source>
        <translation>כבוי: כולם רשאים לשלוח</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>אסימון Bearer</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>חתימה</translation>
    </message>
    <message>
        <source>Signature or bearer token</source>
        <translation>חתימה או אסימון Bearer</translation>
    </message>
    <message>
        <source>Signature and bearer token</source>
        <translation>חתימה ואסימון Bearer</translation>
    </message>
    <message>
        <source>The body</source>
        <translation>הגוף</translation>
    </message>
    <message>
        <source>Timestamp, dot, body</source>
        <translation>חותמת זמן, נקודה, גוף</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>כמו המערכת</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>בהיר</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>כהה</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>לשאול</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>כן</translation>
    </message>
    <message>
        <source>No</source>
        <translation>לא</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>הכול</translation>
    </message>
    <message>
        <source>Requests and more</source>
        <translation>בקשות ומעלה</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>אזהרות ושגיאות</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>שגיאות בלבד</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>טקסט</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>A change takes effect at the next start.</source>
        <translation>שינוי נכנס לתוקף בהפעלה הבאה.</translation>
    </message>
    <message>
        <source>In the settings file: %1.</source>
        <translation>בקובץ ההגדרות: %1.</translation>
    </message>
    <message>
        <source>This is kept as %1: the rest of it is added by the program itself.</source>
        <translation>זה נשמר כ-%1: את השאר התוכנית מוסיפה בעצמה.</translation>
    </message>
    <message>
        <source>Either</source>
        <translation>אחד מהשניים</translation>
    </message>
    <message>
        <source>Choices: %1.</source>
        <translation>אפשרויות: %1.</translation>
    </message>
    <message>
        <source>Default: %1.</source>
        <translation>ברירת מחדל: %1.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::SettingsPage</name>
    <message>
        <source>Connection</source>
        <translation>חיבור</translation>
    </message>
    <message>
        <source>For scripts</source>
        <translation>עבור סקריפטים</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>אימות</translation>
    </message>
    <message>
        <source>Signatures and senders</source>
        <translation>חתימות ושולחים</translation>
    </message>
    <message>
        <source>Cloudonix</source>
        <translation>Cloudonix</translation>
    </message>
    <message>
        <source>History</source>
        <translation>היסטוריה</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>מגבלות</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>מגבלות זמן</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>התראות</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>שפה ומראה</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>יומן</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>הגדרות</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>חלקים</translation>
    </message>
    <message>
        <source>Enter these in the Cloudonix portal</source>
        <translation>הזינו את אלה בפורטל של Cloudonix</translation>
    </message>
    <message>
        <source>Requests API key</source>
        <translation>מפתח API לבקשות</translation>
    </message>
    <message>
        <source>Cloudonix sends it as a bearer token with every voice request.</source>
        <translation>Cloudonix שולחת אותו כאסימון Bearer עם כל בקשה קולית.</translation>
    </message>
    <message>
        <source>Webhook secret</source>
        <translation>סוד ה-webhook</translation>
    </message>
    <message>
        <source>Signs session updates and call records.</source>
        <translation>חותם על עדכוני שיחה ועל רשומות שיחה.</translation>
    </message>
    <message>
        <source>Domain API key</source>
        <translation>מפתח API של הדומיין</translation>
    </message>
    <message>
        <source>Lets this program read and set up your domain over Cloudonix&apos;s REST API.</source>
        <translation>מאפשר לתוכנית הזאת לקרוא ולהגדיר את הדומיין שלכם דרך ה-REST API של Cloudonix.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Undo the changes that were not applied</source>
        <translation>ביטול השינויים שלא הוחלו</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>החלה</translation>
    </message>
    <message>
        <source>Correct what is marked, then apply.</source>
        <translation>תקנו את מה שמסומן, ואז החילו.</translation>
    </message>
    <message>
        <source>Some of the changes take effect at the next start.</source>
        <translation>חלק מהשינויים ייכנסו לתוקף בהפעלה הבאה.</translation>
    </message>
    <message>
        <source>The changes are not in force yet.</source>
        <translation>השינויים עדיין אינם בתוקף.</translation>
    </message>
    <message>
        <source>A TLS certificate and its private key belong together. Choose both files, or neither.</source>
        <translation>אישור TLS והמפתח הפרטי שלו שייכים זה לזה. בחרו את שני הקבצים, או אף אחד מהם.</translation>
    </message>
    <message>
        <source>Voicemail and recordings</source>
        <translation>תא קולי והקלטות</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>שמות</translation>
    </message>
    <message>
        <source>Open the set-up assistant…</source>
        <translation>פתיחת אשף ההגדרה…</translation>
    </message>
    <message>
        <source>Duplicates and live calls</source>
        <translation>כפילויות ושיחות פעילות</translation>
    </message>
    <message>
        <source>No setting says “%1”.</source>
        <translation>אין הגדרה שמכילה “%1”.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::SignedBytesHint</name>
    <message>
        <source>Ask for timestamp and body</source>
        <translation>לדרוש חותמת זמן וגוף</translation>
    </message>
    <message>
        <source>A signature over the body alone says nothing about the time: somebody who recorded an event can send it again with a new timestamp once it is no longer recognised as a duplicate.</source>
        <translation>חתימה על הגוף בלבד אינה אומרת דבר על הזמן: מי שהקליט אירוע יכול לשלוח אותו שוב עם חותמת זמן חדשה לאחר שהוא כבר אינו מזוהה ככפול.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::SkewChart</name>
    <message>
        <source>Sender&apos;s clock over time</source>
        <translation>שעון השולח לאורך זמן</translation>
    </message>
    <message>
        <source>No request with a timestamp has arrived in the last 24 hours.</source>
        <translation>לא הגיעה בקשה עם חותמת זמן ב-24 השעות האחרונות.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds on an axis</comment>
        <translation>%1 שנ׳</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) beyond the ends of the axis.</source>
        <translation>
            <numerusform>בקשה אחת מעבר לקצות הציר.</numerusform>
            <numerusform>%n בקשות מעבר לקצות הציר.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::StatusLine</name>
    <message>
        <source>Last problem</source>
        <translation>הבעיה האחרונה</translation>
    </message>
    <message>
        <source>Requests today: %1</source>
        <translation>בקשות היום: %1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>נדחו: %1</translation>
    </message>
    <message>
        <source>Retries: %1</source>
        <translation>ניסיונות חוזרים: %1</translation>
    </message>
    <message>
        <source>Live calls: %1</source>
        <translation>שיחות פעילות: %1</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <comment>time, endpoint, what was wrong</comment>
        <translation>%1 %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) are missing in the history.</source>
        <translation>
            <numerusform>חילוף הודעות אחד חסר בהיסטוריה.</numerusform>
            <numerusform>%n חילופי הודעות חסרים בהיסטוריה.</numerusform>
        </translation>
    </message>
    <message>
        <source>They came faster than the disk can store them. They got a reply all the same. Health says what to do.</source>
        <translation>הם הגיעו מהר יותר משהדיסק יכול לאחסן. הם קיבלו תשובה בכל זאת. בעמוד התקינות כתוב מה לעשות.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::SummaryStep</name>
    <message>
        <source>Done</source>
        <translation>בוצע</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>מאזין</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>כן</translation>
    </message>
    <message>
        <source>no</source>
        <translation>לא</translation>
    </message>
    <message>
        <source>Go back to the first step and choose another address.</source>
        <translation>חזרו לשלב הראשון ובחרו כתובת אחרת.</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>כתובת ציבורית</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>הוזנה</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>חסרה</translation>
    </message>
    <message>
        <source>Without it Cloudonix cannot reach this computer.</source>
        <translation>בלעדיה Cloudonix אינה יכולה להגיע למחשב הזה.</translation>
    </message>
    <message>
        <source>Requests API key</source>
        <translation>מפתח API לבקשות</translation>
    </message>
    <message>
        <source>set</source>
        <translation>הוגדר</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>לא הוגדר</translation>
    </message>
    <message>
        <source>Without it voice requests are refused.</source>
        <translation>בלעדיו בקשות קוליות נדחות.</translation>
    </message>
    <message>
        <source>Requests today</source>
        <translation>בקשות היום</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ללא</translation>
    </message>
    <message>
        <source>Call one of your numbers, then look at Traffic.</source>
        <translation>התקשרו לאחד המספרים שלכם, ואז הביטו בתעבורה.</translation>
    </message>
    <message>
        <source>Webhook secret (optional)</source>
        <translation>סוד ה-webhook (לא חובה)</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>לא נדרש</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>לא הושג</translation>
    </message>
    <message>
        <source>Its last test failed. Go back to its step and test it again.</source>
        <translation>הבדיקה האחרונה נכשלה. יש לחזור לצעד ולבדוק שוב.</translation>
    </message>
    <message>
        <source>OPBX keeps listening as long as it runs. You can open this assistant again from the Help menu. Next, say who rings when: Routing.</source>
        <translation>OPBX ממשיך להאזין כל עוד הוא פועל. אפשר לפתוח את האשף שוב מתפריט העזרה. הצעד הבא הוא לקבוע אצל מי מצלצל ומתי: ניתוב.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::SummaryView</name>
    <message>
        <source>Received</source>
        <translation>התקבל</translation>
    </message>
    <message>
        <source>the time</source>
        <translation>השעה</translation>
    </message>
    <message>
        <source>From</source>
        <translation>מאת</translation>
    </message>
    <message>
        <source>the caller</source>
        <translation>המתקשר</translation>
    </message>
    <message>
        <source>To</source>
        <translation>אל</translation>
    </message>
    <message>
        <source>the number called</source>
        <translation>המספר שחויג</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>the state</source>
        <translation>המצב</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>מזהה שיחה</translation>
    </message>
    <message>
        <source>the session</source>
        <translation>מזהה השיחה</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>מזהה אירוע</translation>
    </message>
    <message>
        <source>the event id</source>
        <translation>מזהה האירוע</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>ניסיון</translation>
    </message>
    <message>
        <source>the attempt</source>
        <translation>הניסיון</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>שולח</translation>
    </message>
    <message>
        <source>the sender&apos;s address</source>
        <translation>כתובת השולח</translation>
    </message>
    <message>
        <source>Sender&apos;s clock</source>
        <translation>שעון השולח</translation>
    </message>
    <message>
        <source>the clock difference</source>
        <translation>הפרש השעונים</translation>
    </message>
    <message>
        <source>How it was decided</source>
        <translation>כך הוחלט</translation>
    </message>
    <message>
        <source>Where the time went</source>
        <translation>לאן הלך הזמן</translation>
    </message>
    <message>
        <source>%1, %2 after the first</source>
        <comment>attempt number, time since attempt 1</comment>
        <translation>%1, %2 אחרי הראשון</translation>
    </message>
    <message>
        <source>%1 behind this computer</source>
        <translation>%1 אחרי המחשב הזה</translation>
    </message>
    <message>
        <source>%1 ahead of this computer</source>
        <translation>%1 לפני המחשב הזה</translation>
    </message>
    <message>
        <source>Derived from: %1</source>
        <translation>נגזר מ: %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>עריכה</translation>
    </message>
</context>
<context>
    <name>opbx::ui::TableView</name>
    <message>
        <source>Loading…</source>
        <translation>בטעינה…</translation>
    </message>
    <message>
        <source>Column headers</source>
        <translation>כותרות העמודות</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>העתקת התא</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>העתקת השורות</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>איפוס העמודות</translation>
    </message>
</context>
<context>
    <name>opbx::ui::TestCallDialog</name>
    <message>
        <source>Send a test call</source>
        <translation>שליחת שיחת בדיקה</translation>
    </message>
    <message>
        <source>Sends what Cloudonix would send for one call: the voice request, the session updates and the call record, signed with your keys, to the address this program listens on.</source>
        <translation>שולח את מה ש-Cloudonix הייתה שולחת עבור שיחה אחת: הבקשה הקולית, עדכוני השיחה ורשומת השיחה, חתומים במפתחות שלכם, אל הכתובת שהתוכנית מאזינה לה.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>שליחה</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>שליחה חוזרת</translation>
    </message>
</context>
<context>
    <name>opbx::ui::TestCallPanel</name>
    <message>
        <source>The call is answered</source>
        <translation>השיחה נענית</translation>
    </message>
    <message>
        <source>One of your numbers, or an extension</source>
        <translation>אחד המספרים שלכם, או שלוחה</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>מתקשר</translation>
    </message>
    <message>
        <source>Number called</source>
        <translation>המספר שחויג</translation>
    </message>
    <message>
        <source>Steps of the test call</source>
        <translation>שלבי שיחת הבדיקה</translation>
    </message>
    <message>
        <source>Enter the caller and the number called.</source>
        <translation>הזינו את המתקשר ואת המספר שחויג.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>פרטים</translation>
    </message>
    <message>
        <source>The requests of the test call, and what was replied to each</source>
        <translation>הבקשות של שיחת הבדיקה, ומה הושב לכל אחת</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, its name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The test call is under way.</source>
        <translation>שיחת הבדיקה מתבצעת.</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>הוספה לתוכנית</translation>
    </message>
    <message>
        <source>no reply</source>
        <translation>אין תשובה</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>request, status</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>request, status, what the document does</comment>
        <translation>%1: %2, %3</translation>
    </message>
</context>
<context>
    <name>opbx::ui::TestCallStep</name>
    <message>
        <source>A test call</source>
        <translation>שיחת בדיקה</translation>
    </message>
    <message>
        <source>Send the test call</source>
        <translation>שליחת שיחת הבדיקה</translation>
    </message>
    <message>
        <source>OPBX plays Cloudonix and sends itself one call with your keys: the voice request, the session updates and the call record. No phone rings.</source>
        <translation>OPBX משחק את Cloudonix ושולח לעצמו שיחה אחת עם המפתחות שלך: הבקשה הקולית, עדכוני השיחה ורשומת השיחה. שום טלפון לא מצלצל.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::TextField</name>
    <message>
        <source>separated by commas</source>
        <translation>מופרדים בפסיקים</translation>
    </message>
</context>
<context>
    <name>opbx::ui::TimingView</name>
    <message>
        <source>Timing by stage</source>
        <translation>זמנים לפי שלב</translation>
    </message>
    <message>
        <source>Headers received</source>
        <translation>התקבלו הכותרות</translation>
    </message>
    <message>
        <source>Body received</source>
        <translation>התקבל הגוף</translation>
    </message>
    <message>
        <source>Authenticated</source>
        <translation>אומת</translation>
    </message>
    <message>
        <source>Decoded</source>
        <translation>פוענח</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>הוחלט</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>נשמר בדיסק</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>stage and time</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Replied</source>
        <translation>הושב</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ToolDrawer</name>
    <message>
        <source>Close the tools</source>
        <translation>סגירת הכלים</translation>
    </message>
    <message>
        <source>Open the tools</source>
        <translation>פתיחת הכלים</translation>
    </message>
</context>
<context>
    <name>opbx::ui::TopBar</name>
    <message>
        <source>the listening address</source>
        <translation>כתובת ההאזנה</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>אין כתובת</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>חיפוש</translation>
    </message>
    <message>
        <source>Public:</source>
        <translation>ציבורית:</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>לא מאזין</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>מאזין</translation>
    </message>
    <message>
        <source>the public address</source>
        <translation>הכתובת הציבורית</translation>
    </message>
    <message>
        <source>No public address yet</source>
        <translation>אין עדיין כתובת ציבורית</translation>
    </message>
</context>
<context>
    <name>opbx::ui::TotalsModel</name>
    <message>
        <source>By</source>
        <translation>לפי</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>שיחות</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>נענו</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>לא נענו</translation>
    </message>
    <message>
        <source>Talk time</source>
        <translation>זמן דיבור</translation>
    </message>
    <message>
        <source>Nobody, or nobody knows who</source>
        <translation>איש, או שלא ידוע מי</translation>
    </message>
    <message>
        <source>Without a ring group</source>
        <translation>ללא קבוצת צלצול</translation>
    </message>
    <message>
        <source>Outbound and internal calls</source>
        <translation>שיחות יוצאות ופנימיות</translation>
    </message>
</context>
<context>
    <name>opbx::ui::TrafficColumns</name>
    <message>
        <source>Time</source>
        <translation>שעה</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>נקודת קצה</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>אירוע</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>מזהה שיחה</translation>
    </message>
    <message>
        <source>From</source>
        <translation>מאת</translation>
    </message>
    <message>
        <source>To</source>
        <translation>אל</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>אימות</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>ניסיון</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>גודל</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>בקשה</translation>
    </message>
    <message>
        <source>Event id</source>
        <translation>מזהה אירוע</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>כיוון</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>שולח</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>משך</translation>
    </message>
    <message>
        <source>Reply size</source>
        <translation>גודל התשובה</translation>
    </message>
</context>
<context>
    <name>opbx::ui::TrafficModel</name>
    <message>
        <source>%1
Coloured by: %2</source>
        <comment>what the cell holds, name of a filter</comment>
        <translation>%1
הצבע לפי: %2</translation>
    </message>
    <message>
        <source>Imported. The other program received it %1.</source>
        <comment>date and time</comment>
        <translation>יובא. התוכנה האחרת קיבלה אותו %1.</translation>
    </message>
    <message>
        <source>Claimed, and not proved: %1</source>
        <translation>נטען ולא הוכח: %1</translation>
    </message>
</context>
<context>
    <name>opbx::ui::TrafficPage</name>
    <message>
        <source>Traffic</source>
        <translation>תעבורה</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>ה&amp;שהיה</translation>
    </message>
    <message>
        <source>&amp;Next exchange</source>
        <translation>ה&amp;בא</translation>
    </message>
    <message>
        <source>P&amp;revious exchange</source>
        <translation>הקו&amp;דם</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;פרטים</translation>
    </message>
    <message>
        <source>&amp;Clear history…</source>
        <translation>&amp;ניקוי ההיסטוריה…</translation>
    </message>
    <message>
        <source>Details &amp;beside the table</source>
        <translation>פרטים ל&amp;צד הטבלה</translation>
    </message>
    <message>
        <source>Exchanges</source>
        <translation>חילופי הודעות</translation>
    </message>
    <message>
        <source>Show new exchanges</source>
        <translation>הצגת חילופי הודעות חדשים</translation>
    </message>
    <message>
        <source>Nothing matches this filter.</source>
        <translation>דבר אינו תואם לסינון הזה.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>ניקוי הסינון</translation>
    </message>
    <message>
        <source>No requests yet. Send a test call to see one arrive.</source>
        <translation>עדיין אין בקשות. שלחו שיחת בדיקה כדי לראות בקשה מגיעה.</translation>
    </message>
    <message>
        <source>Send a test call</source>
        <translation>שליחת שיחת בדיקה</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>ה&amp;משך</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>אחד חדש</numerusform>
            <numerusform>%n חדשים</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the history</source>
        <translation>ניקוי ההיסטוריה</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>ניקוי</translation>
    </message>
    <message>
        <source>C&amp;ompare with the one before</source>
        <translation>השוואה לק&amp;ודם</translation>
    </message>
    <message>
        <source>Show only this c&amp;all</source>
        <translation>הצגת השיחה ה&amp;זאת בלבד</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;ייצוא…</translation>
    </message>
    <message>
        <source>Saved &amp;filters and colours…</source>
        <translation>&amp;סינונים שמורים וצבעים…</translation>
    </message>
    <message>
        <source>Replay in another &amp;way</source>
        <translation>שליחה מחדש בדרך אחר&amp;ת</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>סגירה</translation>
    </message>
    <message>
        <source>Compare with the original</source>
        <translation>השוואה למקור</translation>
    </message>
    <message>
        <source>Nothing was found so far.</source>
        <translation>עד כה לא נמצא דבר.</translation>
    </message>
    <message>
        <source>C&amp;ompare the two that are selected</source>
        <translation>השוואה בין השניים שנב&amp;חרו</translation>
    </message>
    <message>
        <source>Replayed. The reply is %1, after %2.</source>
        <comment>status, time taken</comment>
        <translation>נשלח שוב. התשובה היא %1, לאחר %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s) will be deleted: all without a pin and without a note. This cannot be undone. Call records stay.</source>
        <translation>
            <numerusform>חילוף הודעות אחד (%n) יימחק: כל מה שאינו נעוץ ואין לו הערה. אי אפשר לבטל זאת. רשומות השיחה נשארות.</numerusform>
            <numerusform>‏%n חילופי הודעות יימחקו: כל מה שאינו נעוץ ואין לו הערה. אי אפשר לבטל זאת. רשומות השיחה נשארות.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::TrayIcon</name>
    <message>
        <source>&amp;Open OPBX</source>
        <translation>&amp;פתיחת OPBX</translation>
    </message>
    <message>
        <source>Send a &amp;test call</source>
        <translation>שליחת שיחת &amp;בדיקה</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;יציאה</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>לא מאזין</translation>
    </message>
    <message>
        <source>Listening at %1</source>
        <translation>מאזין בכתובת %1</translation>
    </message>
    <message numerus="yes">
        <source>%n live call(s)</source>
        <translation>
            <numerusform>שיחה פעילה אחת</numerusform>
            <numerusform>%n שיחות פעילות</numerusform>
        </translation>
    </message>
    <message>
        <source>OPBX
%1
%2</source>
        <comment>name, state, number of calls</comment>
        <translation>OPBX
%1
%2</translation>
    </message>
    <message numerus="yes">
        <source>%n caller(s) to call back</source>
        <translation>
            <numerusform>יש לחזור אל מתקשר אחד (%n)</numerusform>
            <numerusform>יש לחזור אל %n מתקשרים</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>opbx::ui::TunnelNotice</name>
    <message>
        <source>A tunnel leads here from %1. Make it the public address so that Cloudonix can use it.</source>
        <translation>מנהרה מובילה לכאן מ-%1. קבעו אותה ככתובת הציבורית כדי ש-Cloudonix תוכל להשתמש בה.</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>שימוש בכתובת הזאת</translation>
    </message>
    <message>
        <source>A tunnel leads here from %1, but the public address is %2. What is registered at Cloudonix no longer points here.</source>
        <translation>מנהרה מובילה לכאן מ-%1, אבל הכתובת הציבורית היא %2. מה שרשום ב-Cloudonix כבר אינו מפנה לכאן.</translation>
    </message>
    <message>
        <source>Use the tunnel&apos;s address</source>
        <translation>שימוש בכתובת המנהרה</translation>
    </message>
    <message>
        <source>The tunnel from %1 is gone. Cloudonix cannot reach this endpoint until it runs again.</source>
        <translation>המנהרה מ-%1 אינה קיימת עוד. Cloudonix אינה יכולה להגיע לנקודת הקצה הזאת עד שהמנהרה תפעל שוב.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>חיפוש חוזר</translation>
    </message>
    <message>
        <source>The public address is now %1. Register it at Cloudonix, so that calls come here.</source>
        <translation>הכתובת הציבורית היא כעת %1. רשמו אותה ב-Cloudonix, כדי ששיחות יגיעו לכאן.</translation>
    </message>
    <message>
        <source>Open Cloudonix settings</source>
        <translation>פתיחת הגדרות Cloudonix</translation>
    </message>
</context>
<context>
    <name>opbx::ui::TunnelPicker</name>
    <message>
        <source>No tunnel to this endpoint was found on this computer. ngrok, Cloudflare Tunnel and Tailscale Funnel are recognised as soon as they run.</source>
        <translation>לא נמצאה במחשב הזה מנהרה לנקודת הקצה הזאת. ngrok, Cloudflare Tunnel ו-Tailscale Funnel מזוהים ברגע שהם פועלים.</translation>
    </message>
    <message>
        <source>Tunnels on this computer</source>
        <translation>מנהרות במחשב הזה</translation>
    </message>
    <message>
        <source>Look for tunnels again</source>
        <translation>חיפוש חוזר של מנהרות</translation>
    </message>
    <message>
        <source>the tunnel&apos;s address</source>
        <translation>כתובת המנהרה</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>הוזנה</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>שימוש בכתובת הזאת</translation>
    </message>
</context>
<context>
    <name>opbx::ui::UnplannedList</name>
    <message>
        <source>Called, and not in the plan</source>
        <translation>חויגו, ואינם בתוכנית</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s), the last at %1</source>
        <translation>
            <numerusform>שיחה אחת (%n), האחרונה ב-%1</numerusform>
            <numerusform>‏%n שיחות, האחרונה ב-%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>הוספה לתוכנית</translation>
    </message>
    <message>
        <source>Add %1 to the plan</source>
        <translation>הוספת %1 לתוכנית</translation>
    </message>
</context>
<context>
    <name>opbx::ui::VersionsModel</name>
    <message>
        <source>Version</source>
        <translation>גרסה</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>מועד השמירה</translation>
    </message>
    <message>
        <source>By</source>
        <translation>מאת</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>לשם מה</translation>
    </message>
</context>
<context>
    <name>opbx::ui::VersionsPanel</name>
    <message>
        <source>Bring this version back</source>
        <translation>שחזור הגרסה הזאת</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>גרסאות</translation>
    </message>
    <message>
        <source>Nothing has been saved yet.</source>
        <translation>עדיין לא נשמר דבר.</translation>
    </message>
    <message>
        <source>This is the plan as it is now.</source>
        <translation>זו תוכנית הניתוב הנוכחית.</translation>
    </message>
    <message>
        <source>bring back version %1</source>
        <translation>שחזור גרסה %1</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>מה שונה</translation>
    </message>
    <message>
        <source>Choose a version to see what it changed.</source>
        <translation>יש לבחור גרסה כדי לראות מה שינתה.</translation>
    </message>
    <message>
        <source>Against the version before</source>
        <translation>מול הגרסה הקודמת</translation>
    </message>
    <message>
        <source>Against the plan as it is now</source>
        <translation>מול התוכנית כפי שהיא כעת</translation>
    </message>
    <message>
        <source>What the version is compared with</source>
        <translation>למה הגרסה מושווית</translation>
    </message>
    <message>
        <source>This is the same as the version before.</source>
        <translation>זהה לגרסה הקודמת.</translation>
    </message>
    <message>
        <source>These two cannot be compared: one of them is not a plan.</source>
        <translation>אי אפשר להשוות את השתיים: אחת מהן אינה תוכנית ניתוב.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::VoicemailModel</name>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>התקבל</translation>
    </message>
    <message>
        <source>From</source>
        <translation>מאת</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>תא</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>אורך</translation>
    </message>
    <message>
        <source>To</source>
        <translation>אל</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>מזהה שיחה</translation>
    </message>
    <message>
        <source>Number withheld</source>
        <translation>מספר חסוי</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>נשמעה</translation>
    </message>
    <message>
        <source>New</source>
        <translation>חדשה</translation>
    </message>
</context>
<context>
    <name>opbx::ui::VoicemailPage</name>
    <message>
        <source>Voicemail</source>
        <translation>תא קולי</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;מחיקה</translation>
    </message>
    <message>
        <source>&amp;Undo the deletion</source>
        <translation>&amp;ביטול המחיקה</translation>
    </message>
    <message>
        <source>Show the call&apos;s &amp;traffic</source>
        <translation>הצגת ה&amp;תעבורה של השיחה</translation>
    </message>
    <message>
        <source>Voicemail boxes</source>
        <translation>תאים קוליים</translation>
    </message>
    <message>
        <source>Voicemail messages</source>
        <translation>הודעות קוליות</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>box and new messages</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n new message(s)</source>
        <comment>name of a box</comment>
        <translation>
            <numerusform>%1, הודעה חדשה אחת</numerusform>
            <numerusform>%1, %n הודעות חדשות</numerusform>
        </translation>
    </message>
    <message>
        <source>All boxes</source>
        <translation>כל התאים</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>הודעה אחת</numerusform>
            <numerusform>%n הודעות</numerusform>
        </translation>
    </message>
    <message>
        <source>No message matches &quot;%1&quot;.</source>
        <translation>אין הודעה שתואמת ל-„%1”.</translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation>הצגת כל ההודעות</translation>
    </message>
    <message>
        <source>No messages. What callers say to a voicemail box appears here.</source>
        <translation>אין הודעות. מה שמתקשרים אומרים לתא קולי מופיע כאן.</translation>
    </message>
    <message>
        <source>Mark as &amp;new</source>
        <translation>סימון כ&amp;חדשה</translation>
    </message>
    <message>
        <source>Mark as &amp;heard</source>
        <translation>סימון כ&amp;נשמעה</translation>
    </message>
    <message>
        <source>voicemail %1 %2</source>
        <comment>file name: time and number</comment>
        <translation>תא קולי %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) deleted.</source>
        <translation>
            <numerusform>הודעה אחת נמחקה.</numerusform>
            <numerusform>%n הודעות נמחקו.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול הפעולה</translation>
    </message>
</context>
<context>
    <name>opbx::ui::WeekField</name>
    <message>
        <source>Open on %1</source>
        <translation>שעות הפתיחה ב%1</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>סגור</translation>
    </message>
    <message>
        <source>Copy the hours of %1</source>
        <translation>העתקת השעות של %1</translation>
    </message>
    <message>
        <source>To Monday to Friday</source>
        <translation>לימים שני עד שישי</translation>
    </message>
    <message>
        <source>To every day</source>
        <translation>לכל הימים</translation>
    </message>
    <message>
        <source>For example 9:00-12:30, 14:00-18:00. A range may pass midnight: 22:00-2:00.</source>
        <translation>לדוגמה 9:00-12:30, 14:00-18:00. טווח יכול לעבור את חצות: 22:00-2:00.</translation>
    </message>
</context>
<context>
    <name>opbx::ui::WhatIfPanel</name>
    <message>
        <source>What the caller gets</source>
        <translation>מה המתקשר מקבל</translation>
    </message>
    <message>
        <source>CXML</source>
        <translation>CXML</translation>
    </message>
    <message>
        <source>Number that is called</source>
        <translation>המספר שמחייגים אליו</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>מתקשר</translation>
    </message>
    <message>
        <source>Time of the call</source>
        <translation>מועד השיחה</translation>
    </message>
    <message>
        <source>Keys that the caller presses</source>
        <translation>המקשים שהמתקשר לוחץ</translation>
    </message>
    <message>
        <source>Follow the call</source>
        <translation>מעקב אחר השיחה</translation>
    </message>
    <message>
        <source>Somebody calls</source>
        <translation>מישהו מתקשר אל</translation>
    </message>
    <message>
        <source>from</source>
        <translation>ממספר</translation>
    </message>
    <message>
        <source>at</source>
        <translation>במועד</translation>
    </message>
    <message>
        <source>The plan has an error that keeps it from being followed. See Problems.</source>
        <translation>יש בתוכנית הניתוב שגיאה שאינה מאפשרת לעקוב אחריה. ראו בעיות.</translation>
    </message>
    <message>
        <source>Nobody answers</source>
        <translation>אין מענה</translation>
    </message>
    <message>
        <source>It is busy</source>
        <translation>תפוס</translation>
    </message>
    <message>
        <source>Somebody answers</source>
        <translation>מישהו עונה</translation>
    </message>
    <message>
        <source>The caller presses</source>
        <translation>המתקשר לוחץ</translation>
    </message>
    <message>
        <source>The caller presses nothing</source>
        <translation>המתקשר אינו לוחץ דבר</translation>
    </message>
    <message>
        <source>The caller leaves a message</source>
        <translation>המתקשר משאיר הודעה</translation>
    </message>
    <message>
        <source>Nothing is called: this only looks at the plan as it is being edited.</source>
        <translation>לא מתבצעת שום שיחה: זוהי רק בדיקה של תוכנית הניתוב כפי שהיא נערכת כעת.</translation>
    </message>
    <message>
        <source>Here the call ends.</source>
        <translation>כאן השיחה מסתיימת.</translation>
    </message>
    <message>
        <source>What happens next?</source>
        <translation>מה קורה אחר כך?</translation>
    </message>
    <message>
        <source>The caller presses %1</source>
        <translation>המתקשר לוחץ %1</translation>
    </message>
    <message>
        <source>An extension dials</source>
        <translation>שלוחה מחייגת</translation>
    </message>
    <message>
        <source>Where the call begins</source>
        <translation>היכן השיחה מתחילה</translation>
    </message>
</context>
</TS>
