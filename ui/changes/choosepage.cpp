// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/choosepage.h"

#include "models/wording/options.h"
#include "models/wording/words.h"
#include "ui/changes/actionrow.h"
#include "ui/changes/mbpsfield.h"
#include "ui/changes/refusable.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/reasonlabel.h"
#include "ui/kit/usageview.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHideEvent>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <algorithm>

namespace ecsdesk {

namespace {

enum Row { OutRow = 0, UsageRow = 1, InRow = 2, BillingRowIndex = 3, ActionRowIndex = 4 };
enum Column { NameColumn, NowColumn, NewColumn };

constexpr int keepIn = 0;
constexpr int setIn = 1;

} // namespace

ChoosePage::ChoosePage(QWidget *parent)
    : WizardPage(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::l);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(space::l);
    grid->setColumnStretch(NewColumn, 1);
    for (size_t i = 0; i < m_names.size(); ++i) {
        const std::array rows{OutRow, InRow, BillingRowIndex};
        m_names[i] = new ToneLabel(Tone::Text, ToneLabel::Size::Strong, this);
        m_now[i] = new ToneLabel(Tone::Muted, ToneLabel::Size::Body, this);
        // On one line with the first control of the row.
        const int drop = rows[i] == BillingRowIndex ? 2 : space::s - 1;
        m_names[i]->setContentsMargins(0, drop, 0, 0);
        m_now[i]->setContentsMargins(0, drop, 0, 0);
        grid->addWidget(m_names[i], rows[i], NameColumn, Qt::AlignTop);
        grid->addWidget(m_now[i], rows[i], NowColumn, Qt::AlignTop);
    }
    buildOut(grid, OutRow);
    buildUsage(grid, UsageRow);
    buildIn(grid, InRow);
    buildBilling(grid, BillingRowIndex);
    buildAction(grid, ActionRowIndex);
    column->addLayout(grid);
    // Here a screen reader reads the value of a list as its name; the label beside it says what is chosen.
    m_names[0]->setBuddy(m_out);
    m_names[1]->setBuddy(m_inMode);

    m_lowerings = new ReasonLabel(ReasonLabel::Kind::Warning, {}, this);
    m_lowerings->setObjectName(QStringLiteral("lowerings"));
    column->addWidget(m_lowerings);
    retranslate();
}

void ChoosePage::buildOut(QGridLayout *grid, int row)
{
    m_slider = new QSlider(Qt::Horizontal, this);
    m_slider->setObjectName(QStringLiteral("outSlider"));
    m_slider->setPageStep(10);
    m_slider->setMinimumWidth(120);
    m_out = new MbpsField(this);
    m_out->setObjectName(QStringLiteral("outField"));
    m_outRange = new ToneLabel(Tone::Muted, ToneLabel::Size::Small, this);
    m_outEdges = new ToneLabel(Tone::Muted, ToneLabel::Size::Small, this);
    m_outEdges->setWordWrap(true);
    m_outEdges->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_outWrong = new ReasonLabel(ReasonLabel::Kind::Error, {}, this);
    m_outWrong->setObjectName(QStringLiteral("outWrong"));
    m_raises = new QHBoxLayout;
    m_raises->setSpacing(space::xs);
    m_raises->addStretch();

    auto *controls = new QHBoxLayout;
    controls->setSpacing(space::m);
    controls->addWidget(m_slider, 1);
    controls->addWidget(m_out);
    controls->addWidget(m_outRange);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::xs);
    column->addLayout(controls);
    column->addLayout(m_raises);
    column->addWidget(m_outEdges);
    column->addWidget(m_outWrong);
    grid->addLayout(column, row, NewColumn);

    connect(m_slider, &QSlider::valueChanged, this, &ChoosePage::wantOut);
    connect(m_out, &QSpinBox::valueChanged, this, &ChoosePage::wantOut);
}

/// Empty, and without room of its own, until there is somebody to ask.
void ChoosePage::buildUsage(QGridLayout *grid, int row)
{
    m_usageName = new ToneLabel(Tone::Text, ToneLabel::Size::Strong, this);
    m_usageName->setContentsMargins(0, space::s - 1, 0, 0);
    m_usageName->hide();
    m_usage = new UsageView(this);
    m_usage->setObjectName(QStringLiteral("usage"));
    m_usage->hide();
    grid->addWidget(m_usageName, row, NameColumn, Qt::AlignTop);
    grid->addWidget(m_usage, row, NowColumn, 1, 2);
    connect(m_usage, &UsageView::adviceTaken, this, &ChoosePage::wantOut);
}

void ChoosePage::setOffers(OfferDesk *offers)
{
    m_offers = offers;
    m_usage->setDesk(offers);
    m_usageName->setVisible(offers);
    m_usage->setVisible(offers);
    if (hasState())
        showUsage();
}

void ChoosePage::buildIn(QGridLayout *grid, int row)
{
    m_inMode = new QComboBox(this);
    m_inMode->setObjectName(QStringLiteral("inMode"));
    m_inMode->addItems({QString(), QString()});
    m_in = new MbpsField(this);
    m_in->setObjectName(QStringLiteral("inField"));
    m_inRange = new ToneLabel(Tone::Muted, ToneLabel::Size::Small, this);
    m_inEdges = new ToneLabel(Tone::Muted, ToneLabel::Size::Small, this);
    m_inEdges->setWordWrap(true);
    m_inEdges->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_inWrong = new ReasonLabel(ReasonLabel::Kind::Error, {}, this);
    m_inWrong->setObjectName(QStringLiteral("inWrong"));

    auto *controls = new QHBoxLayout;
    controls->setSpacing(space::m);
    controls->addWidget(m_inMode);
    controls->addWidget(m_in);
    controls->addWidget(m_inRange);
    controls->addStretch();
    auto *column = new QVBoxLayout;
    column->setSpacing(space::xs);
    column->addLayout(controls);
    column->addWidget(m_inEdges);
    column->addWidget(m_inWrong);
    grid->addLayout(column, row, NewColumn);

    connect(m_inMode, &QComboBox::activated, this, [this](int mode) {
        if (mode == keepIn)
            wantIn(std::nullopt);
        else if (!state().draft.inMbps)
            wantIn(m_in->value());
    });
    connect(m_in, &QSpinBox::valueChanged, this, [this](int mbps) { wantIn(mbps); });
}

void ChoosePage::buildBilling(QGridLayout *grid, int row)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(space::xs);
    const std::array values{InternetChargeType::PayByTraffic, InternetChargeType::PayByBandwidth};
    for (size_t i = 0; i < values.size(); ++i) {
        auto *choice = new RefusableRadio(this);
        choice->setObjectName(i == 0 ? QStringLiteral("byTraffic") : QStringLiteral("byBandwidth"));
        auto *reason = new ReasonLabel(ReasonLabel::Kind::Refused, {}, this);
        m_billing[i] = {values[i], choice, reason};
        column->addWidget(choice, 0, Qt::AlignLeft);
        column->addLayout(indented(reason));
        connect(choice, &QRadioButton::clicked, this, [this, value = values[i]] { wantBilling(value); });
    }
    grid->addLayout(column, row, NewColumn);
}

void ChoosePage::buildAction(QGridLayout *grid, int row)
{
    m_actionName = new ToneLabel(Tone::Text, ToneLabel::Size::Strong, this);
    m_actionName->setContentsMargins(0, 2, 0, 0);
    m_action = new ActionRow(this);
    grid->addWidget(m_actionName, row, NameColumn, Qt::AlignTop);
    grid->addWidget(m_action, row, NewColumn);
    connect(m_action, &ActionRow::actionWanted, this, [this](Action action) {
        ChangeDraft draft = state().draft;
        draft.action = action;
        Q_EMIT edited(draft);
    });
}

QWidget *ChoosePage::firstField()
{
    return m_out;
}

void ChoosePage::showState()
{
    showOut();
    showUsage();
    showIn();
    showBilling();
    m_action->load(state());
    const ReasonContext context = reasonContext(state());
    const QString lowerings = downgradesNote(context);
    m_lowerings->setSentence(lowerings);
    m_lowerings->setVisible(!lowerings.isEmpty());
}

void ChoosePage::showOut()
{
    const auto &options = state().options;
    m_now[0]->setText(tr("now %1").arg(mbpsText(state().draft.instance.outMbps)));
    const int wanted = outAfter(state().draft);
    {
        const QSignalBlocker blocker(m_slider);
        m_slider->setRange(options.out.range.min, options.out.range.max);
        m_slider->setValue(std::clamp(wanted, options.out.range.min, options.out.range.max));
    }
    m_out->setLegal(options.out.range);
    m_out->showValue(wanted);
    const QString edges = edgesText(options.out);
    m_outRange->setText(rangeText(options.out.range));
    m_outEdges->setText(edges);
    const bool legal = options.out.range.contains(wanted);
    m_outEdges->setVisible(legal);
    m_outWrong->setVisible(!legal);
    m_outWrong->setSentence(edges);
    // Room for a second line from the start: the limits that the API tells later have more words.
    const int twoLines = 2 * m_outEdges->fontMetrics().lineSpacing();
    m_outEdges->setMinimumHeight(twoLines);
    m_outWrong->setMinimumHeight(twoLines);
    m_slider->setAccessibleDescription(edges);
    m_out->setAccessibleDescription(edges);
    showQuickRaises();
}

void ChoosePage::showQuickRaises()
{
    const auto &raises = state().options.quickRaises;
    while (m_raiseButtons.size() > raises.size()) {
        delete m_raiseButtons.back();
        m_raiseButtons.pop_back();
    }
    while (m_raiseButtons.size() < raises.size()) {
        auto *button = new QPushButton(this);
        button->setAutoDefault(true);
        m_raises->insertWidget(int(m_raiseButtons.size()), button);
        connect(button, &QPushButton::clicked, this, [this, button] { wantOut(button->property("mbps").toInt()); });
        setTabOrder(m_raiseButtons.empty() ? static_cast<QWidget *>(m_out) : m_raiseButtons.back(), button);
        m_raiseButtons.push_back(button);
    }
    const int present = state().draft.instance.outMbps.value_or(0);
    for (size_t i = 0; i < raises.size(); ++i) {
        auto *button = m_raiseButtons[i];
        button->setObjectName(QStringLiteral("raise%1").arg(raises[i]));
        button->setProperty("mbps", raises[i]);
        button->setText(raises[i] == 2 * present ? tr("×2 = %1").arg(raises[i]) : QString::number(raises[i]));
        button->setAccessibleName(tr("Raise to %1 Mbps").arg(raises[i]));
        button->setToolTip(button->accessibleName());
    }
}

void ChoosePage::showUsage()
{
    if (!m_offers)
        return;
    const ChangeDraft &draft = state().draft;
    m_usage->setLimits({draft.instance.outMbps, outAfter(draft), state().options.out.range, draft.instance.inMbps,
                        state().options.in.range});
    m_usage->setInstance(m_shown ? std::optional(draft.key) : std::nullopt);
}

void ChoosePage::showEvent(QShowEvent *event)
{
    WizardPage::showEvent(event);
    m_shown = true;
    if (hasState())
        showUsage();
}

void ChoosePage::hideEvent(QHideEvent *event)
{
    WizardPage::hideEvent(event);
    if (event->spontaneous())
        return; // a window that is made small comes back
    m_shown = false;
    m_usage->setInstance(std::nullopt); // not by the state: the window may be on its way out
}

void ChoosePage::showIn()
{
    const auto &options = state().options;
    const auto &draft = state().draft;
    m_now[1]->setText(tr("now %1").arg(mbpsText(draft.instance.inMbps)));
    const bool set = draft.inMbps.has_value();
    m_inMode->setCurrentIndex(set ? setIn : keepIn);
    m_in->setVisible(set);
    m_inRange->setVisible(set);
    const bool legal = !set || options.in.range.contains(*draft.inMbps);
    m_inEdges->setVisible(set && legal);
    m_inWrong->setVisible(!legal);
    m_in->setLegal(options.in.range);
    const int present = std::clamp(draft.instance.inMbps.value_or(0), options.in.range.min, options.in.range.max);
    m_in->showValue(draft.inMbps.value_or(present));
    const QString edges = edgesText(options.in);
    m_inRange->setText(rangeText(options.in.range));
    m_inEdges->setText(edges);
    m_inWrong->setSentence(edges);
    m_in->setAccessibleDescription(edges);
}

void ChoosePage::showBilling()
{
    m_now[2]->setText(tr("now %1").arg(word(state().draft.instance.internetChargeType)));
    const ReasonContext context = reasonContext(state());
    for (size_t i = 0; i < m_billing.size(); ++i) {
        const auto &option = state().options.billing[i];
        auto &row = m_billing[i];
        row.choice->setChecked(billingAfter(state().draft) == row.value);
        const QString reason = option.allowed() ? QString() : reasonText(option.objections.front(), context);
        row.choice->setRefusal(reason);
        row.reason->setSentence(reason);
        row.reason->setVisible(!reason.isEmpty());
    }
}

void ChoosePage::wantOut(int mbps)
{
    ChangeDraft draft = state().draft;
    if (draft.instance.outMbps == mbps)
        draft.outMbps.reset();
    else
        draft.outMbps = mbps;
    Q_EMIT edited(draft);
}

void ChoosePage::wantIn(std::optional<int> mbps)
{
    ChangeDraft draft = state().draft;
    draft.inMbps = mbps;
    Q_EMIT edited(draft);
}

void ChoosePage::wantBilling(InternetChargeType billing)
{
    ChangeDraft draft = state().draft;
    const auto &option = state().options.billing[billing == InternetChargeType::PayByTraffic ? 0 : 1];
    if (option.allowed()) {
        if (draft.instance.internetChargeType == billing)
            draft.billing.reset();
        else
            draft.billing = billing;
    }
    Q_EMIT edited(draft);
}

void ChoosePage::retranslate()
{
    m_names[0]->setText(tr("Outbound"));
    m_usageName->setText(tr("Use"));
    m_names[1]->setText(tr("Inbound"));
    m_names[2]->setText(tr("Billing")); // the long name does not fit a small window
    m_actionName->setText(tr("Sent by"));
    m_slider->setAccessibleName(tr("New outbound bandwidth"));
    m_out->setAccessibleName(tr("New outbound bandwidth in Mbps"));
    m_inMode->setAccessibleName(tr("New inbound bandwidth"));
    m_in->setAccessibleName(tr("New inbound bandwidth in Mbps"));
    m_inMode->setItemText(keepIn, tr("unchanged"));
    m_inMode->setItemText(setIn, tr("set to"));
    m_billing[0].choice->setText(tr("by traffic"));
    m_billing[1].choice->setText(tr("by fixed bandwidth"));
    if (hasState())
        showState();
}

} // namespace ecsdesk
