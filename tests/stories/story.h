// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/program.h"
#include "ui/changes/changesscreen.h"
#include "ui/changes/changewizard.h"
#include "ui/instances/filterbar.h"
#include "ui/instances/instancetable.h"
#include "ui/kit/filterfield.h"
#include "ui/kit/reasonlabel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QInputMethodEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

namespace ecsdesk {

/// A program with its window on a sandbox of its own, and an operator's hands.
class Story
{
public:
    /// `cloud`: how long answers are waited for; the usual unless a story loses one.
    explicit Story(Edition edition = Edition::Documents, CloudOptions cloud = {})
        : Story(NotStarted(), edition, std::move(cloud))
    {
        start();
    }
    virtual ~Story() = default;
    Q_DISABLE_COPY_MOVE(Story)

    void start()
    {
        WiringOptions options;
        options.program.sandbox = true;
        options.program.edition = edition;
        options.folder = folder.filePath("world");
        options.operatorName = "operator";
        options.refreshEvery = std::chrono::milliseconds(0);
        options.run.verifyEvery = std::chrono::milliseconds(20);
        options.run.paymentEvery = std::chrono::milliseconds(20);
        options.run.stretch = [](std::chrono::milliseconds wait) { return wait / 20; };
        options.cloud = cloud;
        options.orders.ownEvery = std::chrono::milliseconds(50);
        options.orders.checkAfter = std::chrono::milliseconds(100);
        options.orders.lookEvery = std::chrono::milliseconds(50);
        options.orders.balanceFor = std::chrono::milliseconds(0);
        adjust(options);
        program = std::make_unique<Program>(std::move(options), clock, preferences, theme, language);
        if (program->wiring().sandbox())
            lever({{"changeDelayMs", 40}});
        program->open({}, door);
        window().resize(1280, 800);
    }
    /// The program ends and is started again.
    void restart()
    {
        program.reset();
        start();
    }

    [[nodiscard]] MainWindow &window() { return program->window(); }
    [[nodiscard]] InstanceTable &table() { return *window().instances()->table(); }
    [[nodiscard]] FilterField &search() { return *window().instances()->filterBar()->field(); }
    [[nodiscard]] int rows() { return window().instances()->model().rowCount(); }
    [[nodiscard]] bool isRead()
    {
        const FleetState state = program->wiring().fleet().state();
        return state.phase == FleetState::Phase::Idle && !state.fromCache;
    }
    [[nodiscard]] bool listed() { return isRead() && rows() > 30; }
    [[nodiscard]] ChangeWizard *wizard() { return window().findChild<ChangeWizard *>(); }
    [[nodiscard]] QPushButton *next() { return wizard()->findChild<QPushButton *>("next"); }
    [[nodiscard]] std::vector<ChangeRecord> records() { return program->wiring().changes().records(); }

    /// Types into the search field what was not there before.
    void searchFor(const QString &text)
    {
        QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier);
        search().setFocus();
        QTest::keyClick(&search(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&search(), Qt::Key_Backspace);
        // As an input method commits it: there is no key for a Chinese character.
        QInputMethodEvent typed;
        typed.setCommitString(text);
        QApplication::sendEvent(&search(), &typed);
    }
    /// The instance with this name is the current one; false where it does not come.
    [[nodiscard]] bool select(const QString &name)
    {
        searchFor(name);
        table().setFocus();
        return QTest::qWaitFor([&] {
            // The list narrows a moment after the typing.
            if (rows() == 1)
                table().selectRow(0);
            return table().currentRow() && table().currentRow()->instance.name == name;
        });
    }
    /// An account is reading its instances. The window learns of it a moment later.
    [[nodiscard]] bool isReading() { return program->wiring().fleet().state().phase == FleetState::Phase::Loading; }
    /// Reads the list in front again, by its key, as soon as it may: while it is being read the key does nothing.
    [[nodiscard]] bool readAgain()
    {
        window().activateWindow(); // where a dialog was in front, it has the keys
        const QAction *again = window().actions().action(ActionId::Refresh);
        const auto rests = [&] { return again->isEnabled() && !isReading(); };
        if (!QTest::qWaitForWindowActive(&window()) || !QTest::qWaitFor(rests, 20'000))
            return false;
        QTest::keyClick(&window(), Qt::Key_F5);
        return true;
    }
    [[nodiscard]] bool openWizard()
    {
        window().activateWindow(); // where a wizard was closed before, nothing else would
        if (!QTest::qWaitForWindowActive(&window()))
            return false;
        QTest::keyClick(&window(), Qt::Key_B, Qt::ControlModifier);
        return QTest::qWaitFor([&] { return wizard() && wizard()->isVisible(); });
    }
    /// As the operator does who reads in the details what may be changed.
    [[nodiscard]] bool openFromDetails(Operation operation)
    {
        window().activateWindow();
        QPushButton *button = permission(operation);
        if (!QTest::qWaitFor([&] { return button->isVisible() && button->isEnabled() && !wizard(); }))
            return false;
        window().instances()->pane()->findChild<QScrollArea *>()->ensureWidgetVisible(button);
        QTest::mouseClick(button, Qt::LeftButton);
        return QTest::qWaitFor([&] { return wizard() && wizard()->isVisible(); });
    }
    [[nodiscard]] QPushButton *permission(Operation operation)
    {
        return window().instances()->pane()->permissions()->buttonOf(operation);
    }
    /// What stands beside an operation in the details.
    [[nodiscard]] QString permissionReasons(Operation operation)
    {
        return window().instances()->pane()->permissions()->reasonsOf(operation).join(QLatin1Char('\n'));
    }
    template <class Widget>
    [[nodiscard]] Widget *part(const char *name)
    {
        return wizard()->findChild<Widget *>(QLatin1String(name));
    }
    /// Searches the table of types for this one and clicks on it; false where it is not there.
    [[nodiscard]] bool goToType(const QString &type)
    {
        auto *types = part<QAbstractItemView>("typeTable");
        auto *words = part<QLineEdit>("typeSearch");
        const QAbstractItemModel *model = types->model();
        // The offer is there before anything can be searched in it.
        if (!QTest::qWaitFor([&] { return wizard()->state().offers.types.phase == TypesState::Phase::Told; }))
            return false;
        words->setFocus();
        words->selectAll();
        QTest::keyClicks(words, type);
        const auto found = [&] { return model->match(model->index(0, 0), Qt::DisplayRole, type, 1, Qt::MatchExactly); };
        const auto all = [&] {
            for (int row = 0; row < model->rowCount(); ++row) {
                if (!model->index(row, 0).data().toString().startsWith(type))
                    return false;
            }
            return true;
        };
        if (!QTest::qWaitFor(all) || found().isEmpty())
            return false;
        types->scrollTo(found().first());
        QTest::mouseClick(types->viewport(), Qt::LeftButton, {}, types->visualRect(found().first()).center());
        return true;
    }
    [[nodiscard]] bool chooseType(const QString &type)
    {
        return goToType(type) && QTest::qWaitFor([&] { return wizard()->state().draft.type == InstanceTypeId(type); });
    }
    /// From the choice to the result: payment, review, send, wait.
    [[nodiscard]] bool sendOff()
    {
        return turnPage() && turnPage() && turnPage() &&
               QTest::qWaitFor([&] { return wizard()->step() == WizardStep::Result; }, 20'000);
    }
    void closeWizard()
    {
        QPointer<ChangeWizard> open = wizard();
        if (open)
            open->close();
        const auto closed = [&] {
            // What was not sent is given up: asked for, and agreed to.
            if (auto *question = open ? open->findChild<QMessageBox *>() : nullptr)
                question->buttons().first()->click();
            return !open;
        };
        if (!QTest::qWaitFor(closed))
            qFatal("the wizard does not close");
    }
    void typeOutbound(int mbps)
    {
        auto *out = wizard()->findChild<QSpinBox *>("outField");
        out->setFocus();
        out->selectAll();
        QTest::keyClicks(out, QString::number(mbps));
        QTest::keyClick(out, Qt::Key_Tab);
    }
    /// Clicks the primary button; the page that follows is there, or it is not.
    [[nodiscard]] bool turnPage()
    {
        const WizardStep before = wizard()->step();
        if (!QTest::qWaitFor([&] { return next()->isEnabled(); }))
            return false;
        QTest::mouseClick(next(), Qt::LeftButton);
        return QTest::qWaitFor([&] { return wizard()->step() != before; });
    }
    [[nodiscard]] bool raise(const QString &name, int mbps)
    {
        if (!select(name) || !openWizard())
            return false;
        typeOutbound(mbps);
        return turnPage() && turnPage() && turnPage() &&
               QTest::qWaitFor([&] { return wizard()->step() == WizardStep::Result; }, 20'000);
    }
    /// All that can be read in a window, in one text.
    [[nodiscard]] static QString textOf(const QWidget *widget)
    {
        QStringList texts;
        for (const QLabel *label : widget->findChildren<QLabel *>()) {
            if (label->isVisibleTo(widget))
                texts.append(label->text());
        }
        for (const ReasonLabel *label : widget->findChildren<ReasonLabel *>()) {
            if (label->isVisibleTo(widget))
                texts.append(label->sentence());
        }
        return texts.join(QLatin1Char('\n'));
    }

    void lever(const QJsonObject &levers) { exchange("levers", QJsonDocument(levers).toJson()); }
    /// What the sandbox has carried out and been asked for; the judge of what the program tells.
    [[nodiscard]] QJsonObject ledger() { return exchange("ledger", {}); }
    [[nodiscard]] int committed() { return int(ledger().value(u"changes").toArray().size()); }

    const Edition edition;
    const CloudOptions cloud;
    QTemporaryDir folder;
    SystemClock clock;
    store::PreferencesFile preferences;
    ThemeSwitch theme;
    LanguageSwitch language;
    std::optional<WelcomeDoor> door; ///< where the operator comes in at the next start
    std::unique_ptr<Program> program;

protected:
    struct NotStarted
    {
    };
    Story(NotStarted, Edition edition, CloudOptions cloud)
        : edition(edition)
        , cloud(std::move(cloud))
        , preferences(folder.filePath("ecsdesk.ini"))
        , theme(*qApp, ThemeMode::Light)
        , language(*qApp, Language::English)
    {
    }
    /// What the program works on, where it is not its own sandbox.
    virtual void adjust(WiringOptions &) const {}

private:
    QJsonObject exchange(const QString &path, const QByteArray &body)
    {
        QNetworkAccessManager network;
        QNetworkRequest request(program->wiring().controlUrl().resolved(QUrl(path)));
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
        const std::unique_ptr<QNetworkReply> reply(body.isEmpty() ? network.get(request) : network.post(request, body));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }) || reply->error() != QNetworkReply::NoError)
            qFatal("%s: %s", qUtf8Printable(path), qUtf8Printable(reply->errorString()));
        return QJsonDocument::fromJson(reply->readAll()).object();
    }
};

} // namespace ecsdesk
