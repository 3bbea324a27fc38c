// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/accountsscreen.h"

#include "models/wording/errors.h"
#include "ui/accounts/accountdelegate.h"
#include "ui/accounts/accountdetail.h"
#include "ui/accounts/accounteditor.h"
#include "ui/accounts/checkresult.h"
#include "ui/accounts/importdialog.h"
#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/listpage.h"

#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace ecsdesk {

using namespace std::chrono_literals;

AccountsScreen::AccountsScreen(AccountDesk &accounts, ChangeDesk &changes, Prompt &prompt, QWidget *parent)
    : Retranslating(parent)
    , m_accounts(accounts)
    , m_changes(changes)
    , m_prompt(prompt)
    , m_bar(new QWidget(this))
    , m_add(new QPushButton(m_bar))
    , m_importButton(new QPushButton(m_bar))
    , m_sandbox(new QPushButton(m_bar))
    , m_page(new ListPage(m_bar, this))
    , m_list(new QListView(this))
    , m_detail(new AccountDetail(this))
{
    build();
    connectDesk();
    connectParts();
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &AccountsScreen::tick);
    retranslate();
    takeAccounts();
    tick();
}

AccountsScreen::~AccountsScreen()
{
    // The model goes before the widgets do; what they connect to it must not reach a half-gone screen.
    m_list->setModel(nullptr);
}

void AccountsScreen::build()
{
    m_add->setObjectName(QStringLiteral("addAccount"));
    m_importButton->setObjectName(QStringLiteral("importAccounts"));
    m_sandbox->setObjectName(QStringLiteral("trySandbox"));
    m_add->setIcon(icon(Icon::Plus, Tone::OnAccent));
    m_importButton->setIcon(icon(Icon::Download));
    m_sandbox->setIcon(icon(Icon::Sandbox, Tone::Accent));
    setButtonRole(m_add, ButtonRole::Primary);
    setButtonRole(m_sandbox, ButtonRole::Link);
    auto *bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(space::m, space::s, space::m, space::s);
    bar->setSpacing(space::s);
    bar->addWidget(m_add);
    bar->addWidget(m_importButton);
    bar->addStretch(1);
    bar->addWidget(m_sandbox);

    m_list->setObjectName(QStringLiteral("accountsList"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new AccountDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(false);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setMinimumWidth(220);
    m_page->setParts(m_list, 320, m_detail, 780);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_page);
}

void AccountsScreen::connectDesk()
{
    connect(&m_accounts, &AccountDesk::profilesChanged, this, &AccountsScreen::takeAccounts);
    connect(&m_accounts, &AccountDesk::stateChanged, this, &AccountsScreen::takeAccounts);
    connect(&m_accounts, &AccountDesk::removed, this, &AccountsScreen::takeRemoval);
    connect(&m_changes, &ChangeDesk::clockChanged, this, &AccountsScreen::tick);
}

void AccountsScreen::connectParts()
{
    connect(m_add, &QPushButton::clicked, this, &AccountsScreen::add);
    connect(m_importButton, &QPushButton::clicked, this, &AccountsScreen::import);
    connect(m_sandbox, &QPushButton::clicked, this, &AccountsScreen::sandboxWanted);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        stopTest();
        showSelected();
    });
    connect(m_list, &QListView::activated, this, [this] { edit(current()); });
    connect(m_list, &QListView::customContextMenuRequested, this, [this](const QPoint &at) {
        QMenu menu;
        fillContextMenu(menu);
        if (!menu.isEmpty())
            menu.exec(m_list->viewport()->mapToGlobal(at));
    });
    connect(m_page->banner(), &Banner::actionTriggered, this, [this] {
        if (const auto action = m_bannerAction)
            action();
    });
    connect(m_detail, &AccountDetail::wayWanted, this, &AccountsScreen::go);
    connect(m_detail, &AccountDetail::editWanted, this, [this] { edit(current()); });
    connect(m_detail, &AccountDetail::testWanted, this, &AccountsScreen::test);
    connect(m_detail, &AccountDetail::switchWanted, this, [this] {
        if (const auto profile = current())
            switchAccount(!profile->enabled);
    });
    connect(m_detail, &AccountDetail::removeWanted, this, &AccountsScreen::askToRemove);
    connect(m_detail->result(), &CheckResult::cancelWanted, this, &AccountsScreen::stopTest);
}

void AccountsScreen::setOnlyEndpoint(const QUrl &endpoint)
{
    m_onlyEndpoint = endpoint;
    showBody();
}

void AccountsScreen::takeAccounts()
{
    std::vector<AccountRow> rows;
    for (const AccountProfile &profile : m_accounts.profiles())
        rows.push_back({profile, m_accounts.state(profile.id)});
    m_model.setRows(rows);
    if (!m_toShow.isEmpty())
        select(m_toShow);
    selectFirstIfNone();
    showSelected();
    showBody();
}

void AccountsScreen::select(const ProfileId &id)
{
    m_toShow = id;
    const int row = m_model.rowOf(id);
    if (row < 0)
        return;
    m_toShow = {};
    m_list->setCurrentIndex(m_model.index(row));
    m_list->setFocus();
}

void AccountsScreen::selectFirstIfNone()
{
    if (!m_list->currentIndex().isValid() && m_model.rowCount() > 0)
        m_list->setCurrentIndex(m_model.index(0));
}

std::optional<AccountProfile> AccountsScreen::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? std::optional(m_model.rowAt(index.row()).profile) : std::nullopt;
}

/// A second has passed, or the server's clock is another.
void AccountsScreen::tick()
{
    m_model.setNow(m_accounts.serverNow());
    showSelected();
}

void AccountsScreen::showSelected()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const AccountRow &row = m_model.rowAt(index.row());
    const int other = m_model.rowOf(row.state.sameAs);
    m_detail->setAccount(row.profile, row.state, other < 0 ? QString() : m_model.rowAt(other).profile.name,
                         m_accounts.serverNow());
    m_detail->setTesting(m_test != nullptr);
}

void AccountsScreen::showBody()
{
    const std::optional<ApiError> error = m_accounts.listError();
    const bool editable = m_accounts.isEditable();
    const bool list = editable && !error && m_model.rowCount() > 0;
    m_bar->setVisible(list);
    m_add->setVisible(list);
    m_importButton->setVisible(list);
    m_page->setListShown(list);
    if (list)
        return;
    EmptyState *words = m_page->empty();
    if (!editable) {
        m_page->setEmptyActions([this] { Q_EMIT accountsWanted(); });
        if (!m_onlyEndpoint.isEmpty()) {
            words->setState(Icon::Account, tr("One endpoint, with the keys of the environment"),
                            tr("The program was started for %1. Its keys are those of the environment, for this run "
                               "alone: nothing of them is kept.")
                                .arg(m_onlyEndpoint.toString()),
                            tr("Work with accounts"));
            return;
        }
        words->setState(Icon::Sandbox, tr("The sandbox is one account of its own"),
                        tr("It needs no keys, and nothing in it costs anything. To work with real accounts the program "
                           "leaves the sandbox, which stays as it is."),
                        tr("Work with accounts"));
        return;
    }
    if (error) {
        m_page->setEmptyActions([this] { Q_EMIT sandboxWanted(); });
        words->setState(Icon::Warning, explain(*error).title, errorTextToQuote(*error), tr("Try the sandbox"), {},
                        Tone::Stop);
        words->setError(error);
        return;
    }
    m_page->setEmptyActions([this] { add(); }, [this] { import(); });
    words->setState(Icon::Account, tr("No accounts yet"),
                    tr("Add an account by hand, or take over what the aliyun CLI, a credentials file or the "
                       "environment has. Secrets go to the system keychain, and nowhere else."),
                    tr("Add an account…"), tr("Import…"));
    m_bar->setVisible(true);
}

AccountEditor *AccountsScreen::add()
{
    return edit(std::nullopt);
}

AccountEditor *AccountsScreen::edit(const std::optional<AccountProfile> &profile)
{
    if (m_editor) {
        m_editor->raise();
        m_editor->activateWindow();
        return m_editor;
    }
    m_editor = new AccountEditor(m_accounts, m_prompt, profile, this);
    m_editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_editor, &AccountEditor::saved, this, &AccountsScreen::select);
    m_editor->show();
    return m_editor;
}

ImportDialog *AccountsScreen::import()
{
    if (!m_import) {
        m_import = new ImportDialog(m_accounts, m_prompt, this);
        m_import->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_import, &ImportDialog::imported, this, &AccountsScreen::select);
        connect(m_import, &ImportDialog::addWanted, this, &AccountsScreen::add);
        m_import->show();
    }
    m_import->raise();
    m_import->activateWindow();
    return m_import;
}

void AccountsScreen::showEvent(QShowEvent *event)
{
    Retranslating::showEvent(event);
    tick();
    m_tick.start();
}

void AccountsScreen::hideEvent(QHideEvent *event)
{
    m_tick.stop();
    Retranslating::hideEvent(event);
}

void AccountsScreen::retranslate()
{
    setAccessibleName(tr("Accounts"));
    m_list->setAccessibleName(tr("Accounts"));
    m_add->setText(tr("&Add…"));
    m_add->setAccessibleName(tr("Add an account"));
    m_importButton->setText(tr("&Import…"));
    m_importButton->setAccessibleName(tr("Import accounts"));
    m_sandbox->setText(tr("Try the sandbo&x"));
    m_model.retranslate();
    showSelected();
    showBody();
}

} // namespace ecsdesk
