<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
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
    <name>opbx::ui::EmptyState</name>
    <message>
        <source>Nothing here</source>
        <translation>אין כאן דבר</translation>
    </message>
</context>
<context>
    <name>opbx::ui::ErrorWords</name>
    <message>
        <source>The request carries no key and no signature. Enter the requests API key in the Cloudonix portal.</source>
        <translation>הבקשה אינה נושאת מפתח ואינה חתומה. הזינו את מפתח הבקשות בפורטל של Cloudonix.</translation>
    </message>
    <message>
        <source>The signature does not match the webhook secret. Compare the secret here with the one in the Cloudonix portal.</source>
        <translation>החתימה אינה תואמת לסוד ה-webhook. השוו את הסוד שכאן לסוד שבפורטל של Cloudonix.</translation>
    </message>
    <message>
        <source>The bearer token is not the requests API key. Copy the key from Settings into the Cloudonix portal.</source>
        <translation>אסימון ה-Bearer אינו מפתח הבקשות. העתיקו את המפתח מההגדרות אל הפורטל של Cloudonix.</translation>
    </message>
    <message>
        <source>No key is set up for this endpoint. Generate one in Settings, Authentication.</source>
        <translation>לא הוגדר מפתח לנקודת הקצה הזאת. צרו מפתח בהגדרות, אימות.</translation>
    </message>
    <message>
        <source>The request is signed but carries no timestamp. Ask for one in Settings, or switch the rule off.</source>
        <translation>הבקשה חתומה אך אין בה חותמת זמן. דרשו אותה בהגדרות, או כבו את הכלל.</translation>
    </message>
    <message>
        <source>The timestamp is not a time. Unix seconds, Unix milliseconds and ISO 8601 are understood.</source>
        <translation>חותמת הזמן אינה זמן. מובנות שניות Unix, אלפיות שנייה Unix ו-ISO 8601.</translation>
    </message>
    <message>
        <source>The timestamp is too far from this computer&apos;s clock. Check both clocks, or allow more in Settings.</source>
        <translation>חותמת הזמן רחוקה מדי משעון המחשב הזה. בדקו את שני השעונים, או התירו סטייה גדולה יותר בהגדרות.</translation>
    </message>
    <message>
        <source>The sender&apos;s address is not on the list of allowed networks. Add it in Settings if you trust it.</source>
        <translation>כתובת השולח אינה ברשימת הרשתות המותרות. הוסיפו אותה בהגדרות אם אתם סומכים עליה.</translation>
    </message>
    <message>
        <source>Too many requests from this address failed to prove themselves. It is slowed down for a while.</source>
        <translation>יותר מדי בקשות מהכתובת הזאת נכשלו באימות. היא מואטת לזמן מה.</translation>
    </message>
    <message>
        <source>There is no endpoint at this path. Compare it with the three URLs in Settings, Connection.</source>
        <translation>אין נקודת קצה בנתיב הזה. השוו אותו לשלוש הכתובות שבהגדרות, חיבור.</translation>
    </message>
    <message>
        <source>The endpoint does not take this method. Set the method to POST in the Cloudonix portal.</source>
        <translation>נקודת הקצה אינה מקבלת את השיטה הזאת. קבעו POST בפורטל של Cloudonix.</translation>
    </message>
    <message>
        <source>The body is neither JSON nor a form. Open Request to see where it breaks off.</source>
        <translation>הגוף אינו JSON ואינו טופס. פתחו את &quot;בקשה&quot; כדי לראות היכן הוא נקטע.</translation>
    </message>
    <message>
        <source>The body&apos;s media type is not understood. JSON and form bodies are accepted.</source>
        <translation>סוג התוכן של הגוף אינו מובן. מתקבלים JSON וטפסים.</translation>
    </message>
    <message>
        <source>The body is compressed. Ask the sender to send it as it is.</source>
        <translation>הגוף דחוס. בקשו מהשולח לשלוח אותו כמות שהוא.</translation>
    </message>
    <message>
        <source>A field that is needed is missing. Open Request to see what was sent.</source>
        <translation>חסר שדה נחוץ. פתחו את &quot;בקשה&quot; כדי לראות מה נשלח.</translation>
    </message>
    <message>
        <source>The bytes are not a sound HTTP request, so the connection was closed. Check proxies on the way.</source>
        <translation>הבתים אינם בקשת HTTP תקינה, ולכן החיבור נסגר. בדקו שרתי תיווך בדרך.</translation>
    </message>
    <message>
        <source>The headers are larger than allowed. The limit is in Settings, Connection.</source>
        <translation>הכותרות גדולות מן המותר. המגבלה נמצאת בהגדרות, חיבור.</translation>
    </message>
    <message>
        <source>The body is larger than allowed. The limit is in Settings, Connection.</source>
        <translation>הגוף גדול מן המותר. המגבלה נמצאת בהגדרות, חיבור.</translation>
    </message>
    <message>
        <source>The sender stopped in the middle of its request. It may send it again.</source>
        <translation>השולח הפסיק באמצע הבקשה. ייתכן שישלח אותה שוב.</translation>
    </message>
    <message>
        <source>Too many connections are open. The sender was asked to come back later.</source>
        <translation>יותר מדי חיבורים פתוחים. השולח התבקש לחזור מאוחר יותר.</translation>
    </message>
    <message>
        <source>The sender expects something that this server does not offer. Plain requests work.</source>
        <translation>השולח מצפה לדבר שהשרת הזה אינו מציע. בקשות רגילות פועלות.</translation>
    </message>
    <message>
        <source>The HTTP version is not supported. 1.0 and 1.1 are.</source>
        <translation>גרסת ה-HTTP אינה נתמכת. נתמכות 1.0 ו-1.1.</translation>
    </message>
    <message>
        <source>The event could not be stored, so it was not acknowledged. Cloudonix sends it again.</source>
        <translation>לא ניתן היה לשמור את האירוע, ולכן לא אושר. Cloudonix שולחת אותו שוב.</translation>
    </message>
    <message>
        <source>The answer took longer than the processing limit. Check the load of this computer.</source>
        <translation>התשובה ארכה יותר ממגבלת העיבוד. בדקו את העומס על המחשב הזה.</translation>
    </message>
    <message>
        <source>This value cannot be used. Correct it and try again.</source>
        <translation>אי אפשר להשתמש בערך הזה. תקנו אותו ונסו שוב.</translation>
    </message>
    <message>
        <source>It is not there any more. Refresh the page.</source>
        <translation>זה כבר לא נמצא. רעננו את הדף.</translation>
    </message>
    <message>
        <source>There is one with this name already. Choose another name.</source>
        <translation>כבר קיים פריט בשם הזה. בחרו שם אחר.</translation>
    </message>
    <message>
        <source>The file cannot be read. Check that it exists and that you may read it.</source>
        <translation>אי אפשר לקרוא את הקובץ. בדקו שהוא קיים ושמותר לכם לקרוא אותו.</translation>
    </message>
    <message>
        <source>The file cannot be written. Choose another folder.</source>
        <translation>אי אפשר לכתוב את הקובץ. בחרו תיקייה אחרת.</translation>
    </message>
    <message>
        <source>The history file is damaged. It was kept aside and a new one was started.</source>
        <translation>קובץ ההיסטוריה פגום. הוא נשמר בצד ונפתח קובץ חדש.</translation>
    </message>
    <message>
        <source>Another program holds the history file. Close it and try again.</source>
        <translation>תוכנית אחרת מחזיקה את קובץ ההיסטוריה. סגרו אותה ונסו שוב.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; events are refused until then.</source>
        <translation>הדיסק מלא. פנו מקום; עד אז האירועים נדחים.</translation>
    </message>
    <message>
        <source>Another program uses this address. Choose another port in Settings, Connection.</source>
        <translation>תוכנית אחרת משתמשת בכתובת הזאת. בחרו פורט אחר בהגדרות, חיבור.</translation>
    </message>
    <message>
        <source>The system does not allow it. Ports below 1024 and foreign folders need more rights.</source>
        <translation>המערכת אינה מתירה זאת. פורטים מתחת ל-1024 ותיקיות של אחרים דורשות הרשאות נוספות.</translation>
    </message>
    <message>
        <source>No keychain answers. Start the keyring of your desktop, or set the keys by environment variables.</source>
        <translation>אף מחזיק מפתחות אינו עונה. הפעילו את מחזיק המפתחות של שולחן העבודה, או קבעו את המפתחות במשתני סביבה.</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it and try again.</source>
        <translation>מחזיק המפתחות נעול. שחררו אותו ונסו שוב.</translation>
    </message>
    <message>
        <source>Access to the keychain was refused. Allow it and try again.</source>
        <translation>הגישה למחזיק המפתחות נדחתה. התירו אותה ונסו שוב.</translation>
    </message>
    <message>
        <source>The network did not answer. Check the connection and try again.</source>
        <translation>הרשת לא ענתה. בדקו את החיבור ונסו שוב.</translation>
    </message>
    <message>
        <source>The other side refused. Check the address and the key.</source>
        <translation>הצד השני סירב. בדקו את הכתובת ואת המפתח.</translation>
    </message>
    <message>
        <source>It took too long. Try again.</source>
        <translation>זה ארך זמן רב מדי. נסו שוב.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>בוטל. דבר לא השתנה.</translation>
    </message>
    <message>
        <source>This is not supported here.</source>
        <translation>זה אינו נתמך כאן.</translation>
    </message>
    <message>
        <source>Something unexpected happened. The log says more.</source>
        <translation>קרה משהו בלתי צפוי. ביומן יש פרטים נוספים.</translation>
    </message>
    <message>
        <source>no credential</source>
        <translation>ללא אישור</translation>
    </message>
    <message>
        <source>wrong signature</source>
        <translation>חתימה שגויה</translation>
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
        <source>no timestamp</source>
        <translation>ללא חותמת זמן</translation>
    </message>
    <message>
        <source>bad timestamp</source>
        <translation>חותמת זמן פגומה</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>לא עדכני</translation>
    </message>
    <message>
        <source>source not allowed</source>
        <translation>מקור לא מורשה</translation>
    </message>
    <message>
        <source>slowed down</source>
        <translation>הואט</translation>
    </message>
    <message>
        <source>unknown path</source>
        <translation>נתיב לא מוכר</translation>
    </message>
    <message>
        <source>wrong method</source>
        <translation>שיטה שגויה</translation>
    </message>
    <message>
        <source>malformed body</source>
        <translation>גוף לא תקין</translation>
    </message>
    <message>
        <source>media type</source>
        <translation>סוג תוכן</translation>
    </message>
    <message>
        <source>compressed</source>
        <translation>דחוס</translation>
    </message>
    <message>
        <source>field missing</source>
        <translation>חסר שדה</translation>
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
        <source>too many connections</source>
        <translation>יותר מדי חיבורים</translation>
    </message>
    <message>
        <source>expectation</source>
        <translation>ציפייה שלא נענתה</translation>
    </message>
    <message>
        <source>HTTP version</source>
        <translation>גרסת HTTP</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>לא נשמר</translation>
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
        <source>not found</source>
        <translation>לא נמצא</translation>
    </message>
    <message>
        <source>exists already</source>
        <translation>כבר קיים</translation>
    </message>
    <message>
        <source>file unreadable</source>
        <translation>קובץ לא קריא</translation>
    </message>
    <message>
        <source>file not writable</source>
        <translation>קובץ לא ניתן לכתיבה</translation>
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
        <source>address in use</source>
        <translation>הכתובת תפוסה</translation>
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
        <source>keyring locked</source>
        <translation>מחזיק המפתחות נעול</translation>
    </message>
    <message>
        <source>keychain refused</source>
        <translation>מחזיק המפתחות סירב</translation>
    </message>
    <message>
        <source>no network</source>
        <translation>אין רשת</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>נדחה</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>תם הזמן</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>בוטל</translation>
    </message>
    <message>
        <source>not supported</source>
        <translation>לא נתמך</translation>
    </message>
    <message>
        <source>unexpected</source>
        <translation>בלתי צפוי</translation>
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
</TS>
