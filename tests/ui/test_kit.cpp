// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/kit/banner.h"
#include "ui/kit/copylabel.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/fonts.h"
#include "ui/kit/languageswitch.h"
#include "ui/kit/reasonlabel.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QPainter>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <cmath>

using namespace ecsdesk;

namespace {

double luminance(const QColor &colour)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// WCAG 2.1, 1.4.3.
double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

/// Counts what reaches a widget, and shows a text of the program.
class Speaker final : public Retranslating<QWidget>
{
public:
    Speaker() { retranslate(); }
    int changes = -1;
    QString text;

private:
    void retranslate() override
    {
        ++changes;
        text = QCoreApplication::translate("Views", "All instances");
    }
};

} // namespace

class TestKit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("tone");
        for (const bool dark : {false, true}) {
            for (const Tone tone : {Tone::Text, Tone::Muted, Tone::Off, Tone::Accent, Tone::Ok, Tone::Wait, Tone::Stop})
                QTest::addRow("%s tone %d", dark ? "dark" : "light", int(tone)) << dark << int(tone);
        }
    }
    void textIsReadable()
    {
        QFETCH(bool, dark);
        QFETCH(int, tone);
        const Tokens &tokens = dark ? darkTokens() : lightTokens();
        const QColor colour = toneColour(tokens, Tone(tone));
        QVERIFY2(contrast(colour, tokens.ground) >= 4.5, qPrintable(colour.name()));
        QVERIFY2(contrast(colour, tokens.surface) >= 4.5, qPrintable(colour.name()));
        QVERIFY(contrast(tokens.onAccent, tokens.accent) >= 4.5);
    }

    void themeChangesWhileItRuns()
    {
        ThemeSwitch theme(*qApp, ThemeMode::Light);
        ReasonLabel label(ReasonLabel::Kind::Refused, QStringLiteral("Why not."));
        ToneLabel muted(Tone::Muted);
        QCOMPARE(tokensOf(&label).ground, lightTokens().ground);
        theme.toggle();
        QCOMPARE(theme.mode(), ThemeMode::Dark);
        QTRY_COMPARE(tokensOf(&label).ground, darkTokens().ground);
        QTRY_COMPARE(muted.palette().color(QPalette::WindowText), darkTokens().muted);
        theme.setMode(ThemeMode::Light);
        QTRY_COMPARE(muted.palette().color(QPalette::WindowText), lightTokens().muted);
    }

    void whatComesFromOutsideIsNoMarkup()
    {
        const QString name = QStringLiteral("<b>web</b> & <img src='x'>");
        ToneLabel label(Tone::Text);
        label.setText(name);
        QCOMPARE(label.textFormat(), Qt::PlainText);
        ElidedLabel cut;
        cut.setFullText(name);
        cut.resize(20, 20);
        QVERIFY(!cut.toolTip().contains(QStringLiteral("<b>")));
        QCOMPARE(plainToolTip(QStringLiteral("a < b")), QStringLiteral("a < b"));
    }

    void anotherSentenceOfTheSameLengthGetsItsRoom()
    {
        // 60 characters in three words and in twelve: they break into lines differently.
        ReasonLabel label(ReasonLabel::Kind::Refused,
                          QString(28, QLatin1Char('i')) + QLatin1Char(' ') + QString(31, QLatin1Char('i')));
        const QString wide = QStringLiteral("WWWW ").repeated(12);
        QCOMPARE(label.sentence().size(), wide.size());
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        column->addWidget(&label);
        column->addStretch();
        window.resize(260, 400);
        window.show();
        const int before = label.height();
        label.setSentence(wide);
        QVERIFY(label.heightForWidth(label.width()) > before);
        QTRY_VERIFY(label.height() >= label.heightForWidth(label.width()));
        label.setParent(nullptr);
    }

    void identifiersAreMonospaced()
    {
        const QFont font = monoFont(qApp->font());
        const QFontMetrics metrics(font);
        QCOMPARE(metrics.horizontalAdvance(QStringLiteral("iiii")), metrics.horizontalAdvance(QStringLiteral("WWWW")));
        // Chinese beside Latin is higher than the Latin font tells; a label has room for both.
        ElidedLabel label;
        label.setFullText(QStringLiteral("实例 gyq"));
        QVERIFY(label.sizeHint().height() >= label.fontMetrics().size(Qt::TextSingleLine, label.fullText()).height());
    }

    void everyIconHasStrokes_data()
    {
        QTest::addColumn<int>("which");
        for (int which = 0; which < iconCount; ++which)
            QTest::addRow("%s", qPrintable(iconName(Icon(which)))) << which;
    }
    void everyIconHasStrokes()
    {
        QFETCH(int, which);
        for (const int size : {smallIcon, largeIcon}) {
            for (const qreal scale : {1.0, 1.5, 2.0}) {
                const QPixmap pixmap = iconPixmap(Icon(which), size, Qt::red, scale);
                QCOMPARE(pixmap.width(), int(std::lround(size * scale)));
                const QImage image = pixmap.toImage();
                int painted = 0;
                for (int y = 0; y < image.height(); ++y) {
                    for (int x = 0; x < image.width(); ++x)
                        painted += qAlpha(image.pixel(x, y)) > 128 && qRed(image.pixel(x, y)) > 128;
                }
                QVERIFY2(painted >= 4, "nothing is painted in the colour that was asked for");
            }
        }
    }

    void languageReachesEveryWidgetOnce()
    {
        LanguageSwitch language(*qApp, Language::English);
        Speaker speaker;
        QDialogButtonBox buttons(QDialogButtonBox::Cancel);
        QCOMPARE(speaker.text, QStringLiteral("All instances"));
        language.setLanguage(Language::Chinese);
        QTRY_COMPARE(speaker.text, QStringLiteral("全部实例"));
        QCOMPARE(speaker.changes, 1);
        QTRY_COMPARE(buttons.button(QDialogButtonBox::Cancel)->text(), QStringLiteral("取消"));
        QCOMPARE(QLocale().language(), QLocale::Chinese);
        language.toggle();
        QTRY_COMPARE(speaker.text, QStringLiteral("All instances"));
        QCOMPARE(speaker.changes, 2);
    }

    void copyLabelCopiesAndSaysWhat()
    {
        CopyLabel label;
        label.setValue(QStringLiteral("i-bp1"), QStringLiteral("Instance ID"));
        auto *button = label.findChild<QToolButton *>();
        QVERIFY(button->accessibleName().contains(QStringLiteral("Instance ID")));
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("i-bp1"));
    }

    void reasonWrapsAndIsHeard()
    {
        const QString sentence =
            QStringLiteral("已变更过，冷却中，14:32 后可操作（剩余 3:12）。请稍后再试，或选择其他实例。");
        ReasonLabel label(ReasonLabel::Kind::Wait, sentence);
        QCOMPARE(label.accessibleName(), sentence);
        QVERIFY(label.heightForWidth(160) > label.heightForWidth(600));
    }

    void emptyStateShowsItsWholeSentence()
    {
        EmptyState state;
        state.resize(400, 500);
        state.setState(Icon::Info, QStringLiteral("Title"), QStringLiteral("word ").repeated(60),
                       QStringLiteral("Do it"));
        state.show();
        QVERIFY(QTest::qWaitForWindowExposed(&state));
        for (const auto *label : state.findChildren<QLabel *>()) {
            if (label->text() == state.sentence())
                QVERIFY(label->height() >= label->heightForWidth(label->width()));
        }
        QVERIFY(state.actionButton()->isVisible());
    }

    void figuresStandUnderEachOther()
    {
        // A face whose figures differ in width is made even; whatever face is here, the outcome is the same width.
        const QFont font;
        QCOMPARE(tabularWidth(font, QStringLiteral("1:11")), tabularWidth(font, QStringLiteral("0:00")));
        QCOMPARE(tabularWidth(font, QStringLiteral("111")), tabularWidth(font, QStringLiteral("888")));
    }
};

QTEST_MAIN(TestKit)
#include "test_kit.moc"
