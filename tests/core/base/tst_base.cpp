#include "core/base/error.h"
#include "core/base/secret.h"

#include <QSet>
#include <QTest>

using namespace opbx;

class TestBase : public QObject {
    Q_OBJECT

private slots:
    void errorNamesAreUnique() {
        QSet<QByteArray> names;
        for (int i = 0; i < errorCodeCount; ++i)
            names.insert(errorName(static_cast<ErrorCode>(i)));
        QCOMPARE(names.size(), errorCodeCount);
    }

    void everyErrorHasAnHttpStatus() {
        for (int i = 1; i < errorCodeCount; ++i)
            QVERIFY(httpStatus(static_cast<ErrorCode>(i)) >= 400);
    }

    void secretsCompareByBytes() {
        QVERIFY(constantTimeEqual("abc", "abc"));
        QVERIFY(!constantTimeEqual("abc", "abd"));
        QVERIFY(!constantTimeEqual("abc", "ab"));
        QVERIFY(constantTimeEqual("", ""));
    }
};

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
