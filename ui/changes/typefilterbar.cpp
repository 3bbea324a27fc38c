// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/changes/typefilterbar.h"

#include "models/wording/types.h"
#include "ui/kit/buttons.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/labels.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

namespace ecsdesk {

namespace {

/// The choices anew, and the one that was chosen before.
template <class Values, class TextOf>
void fillBox(QComboBox *box, const QString &any, const Values &values, TextOf textOf)
{
    const QSignalBlocker blocker(box);
    const QVariant before = box->currentData();
    box->clear();
    box->addItem(any);
    for (const auto &value : values)
        box->addItem(textOf(value), value);
    if (before.isValid() && box->findData(before) < 0)
        box->addItem(textOf(before.value<typename Values::value_type>()), before);
    box->setCurrentIndex(before.isValid() ? box->findData(before) : 0);
}

void choose(QComboBox *box, const QVariant &value, const QString &text)
{
    const QSignalBlocker blocker(box);
    if (box->findData(value) < 0)
        box->addItem(text, value);
    box->setCurrentIndex(box->findData(value));
}

void chooseAny(QComboBox *box)
{
    const QSignalBlocker blocker(box);
    box->setCurrentIndex(0);
}

QString number(double value)
{
    return QString::number(value, 'f', QLocale::FloatingPointShortest);
}

} // namespace

TypeFilterBar::TypeFilterBar(QWidget *parent)
    : Retranslating(parent)
    , m_search(new QLineEdit(this))
    , m_inStock(new QCheckBox(this))
    , m_notOffered(new QCheckBox(this))
    , m_readAgain(makeIconButton(Icon::Refresh, this))
    , m_cpuLabel(new ToneLabel(Tone::Muted, ToneLabel::Size::Body, this))
    , m_minCpus(new QComboBox(this))
    , m_cpuTo(new ToneLabel(Tone::Muted, ToneLabel::Size::Body, this))
    , m_maxCpus(new QComboBox(this))
    , m_memoryLabel(new ToneLabel(Tone::Muted, ToneLabel::Size::Body, this))
    , m_minMemory(new QComboBox(this))
    , m_memoryTo(new ToneLabel(Tone::Muted, ToneLabel::Size::Body, this))
    , m_maxMemory(new QComboBox(this))
    , m_architectureLabel(new ToneLabel(Tone::Muted, ToneLabel::Size::Body, this))
    , m_architecture(new QComboBox(this))
    , m_clear(makeIconButton(Icon::Undo, this))
{
    m_search->setObjectName(QStringLiteral("typeSearch"));
    m_inStock->setObjectName(QStringLiteral("typeInStock"));
    m_notOffered->setObjectName(QStringLiteral("typeNotOffered"));
    m_readAgain->setObjectName(QStringLiteral("typeReadAgain"));
    m_minCpus->setObjectName(QStringLiteral("typeMinCpus"));
    m_maxCpus->setObjectName(QStringLiteral("typeMaxCpus"));
    m_minMemory->setObjectName(QStringLiteral("typeMinMemory"));
    m_maxMemory->setObjectName(QStringLiteral("typeMaxMemory"));
    m_architecture->setObjectName(QStringLiteral("typeArchitecture"));
    m_clear->setObjectName(QStringLiteral("typeClear"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Icon::Search, Tone::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_search->setMinimumWidth(140);

    auto *first = new QHBoxLayout;
    first->setSpacing(space::m);
    first->addWidget(m_search, 1);
    first->addWidget(m_inStock);
    first->addWidget(m_notOffered);
    first->addWidget(m_readAgain);
    // What belongs together stays together where the row breaks.
    auto *second = new FlowLayout(space::m, space::xs);
    const auto addGroup = [this, second](std::initializer_list<QWidget *> widgets) {
        auto *group = new QWidget(this);
        auto *row = new QHBoxLayout(group);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::xs);
        for (QWidget *widget : widgets)
            row->addWidget(widget);
        second->addWidget(group);
    };
    m_cpuLabel->setBuddy(m_minCpus);
    m_cpuTo->setBuddy(m_maxCpus);
    m_memoryLabel->setBuddy(m_minMemory);
    m_memoryTo->setBuddy(m_maxMemory);
    m_architectureLabel->setBuddy(m_architecture);
    addGroup({m_cpuLabel, m_minCpus, m_cpuTo, m_maxCpus});
    addGroup({m_memoryLabel, m_minMemory, m_memoryTo, m_maxMemory});
    addGroup({m_architectureLabel, m_architecture, m_clear});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addLayout(first);
    column->addLayout(second);

    for (QComboBox *box : {m_minCpus, m_maxCpus, m_minMemory, m_maxMemory, m_architecture})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_search, &QLineEdit::textChanged, this, &TypeFilterBar::tell);
    for (QCheckBox *box : {m_inStock, m_notOffered})
        connect(box, &QCheckBox::toggled, this, &TypeFilterBar::tell);
    connect(m_minCpus, &QComboBox::currentIndexChanged, this, [this] { boundChosen(m_minCpus, m_maxCpus, true); });
    connect(m_maxCpus, &QComboBox::currentIndexChanged, this, [this] { boundChosen(m_maxCpus, m_minCpus, false); });
    connect(m_minMemory, &QComboBox::currentIndexChanged, this,
            [this] { boundChosen(m_minMemory, m_maxMemory, true); });
    connect(m_maxMemory, &QComboBox::currentIndexChanged, this,
            [this] { boundChosen(m_maxMemory, m_minMemory, false); });
    connect(m_architecture, &QComboBox::currentIndexChanged, this, &TypeFilterBar::tell);
    connect(m_readAgain, &QToolButton::clicked, this, &TypeFilterBar::readAgainWanted);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        TypeFilter nothing;
        nothing.showsNotOffered = m_notOffered->isChecked();
        setFilter(nothing);
        // The button goes away with what it cleared; the keyboard must not be left nowhere.
        m_search->setFocus();
    });
    retranslate();
}

TypeFilter TypeFilterBar::filter() const
{
    TypeFilter filter;
    filter.text = m_search->text();
    filter.minCpus = m_minCpus->currentData().toInt();
    filter.maxCpus = m_maxCpus->currentData().toInt();
    filter.minMemoryGib = m_minMemory->currentData().toDouble();
    filter.maxMemoryGib = m_maxMemory->currentData().toDouble();
    filter.architecture = m_architecture->currentData().toString();
    filter.inStockOnly = m_inStock->isChecked();
    filter.showsNotOffered = m_notOffered->isChecked();
    return filter;
}

void TypeFilterBar::setFilter(const TypeFilter &filter)
{
    {
        const QSignalBlocker search(m_search);
        const QSignalBlocker inStock(m_inStock);
        const QSignalBlocker notOffered(m_notOffered);
        m_search->setText(filter.text);
        m_inStock->setChecked(filter.inStockOnly);
        m_notOffered->setChecked(filter.showsNotOffered);
    }
    const auto setNumber = [](QComboBox *box, auto value) {
        if (value > 0)
            choose(box, value, number(value));
        else
            chooseAny(box);
    };
    setNumber(m_minCpus, filter.minCpus);
    setNumber(m_maxCpus, filter.maxCpus);
    setNumber(m_minMemory, filter.minMemoryGib);
    setNumber(m_maxMemory, filter.maxMemoryGib);
    if (filter.architecture.isEmpty())
        chooseAny(m_architecture);
    else
        choose(m_architecture, filter.architecture, architectureWord(filter.architecture));
    tell();
}

void TypeFilterBar::setChoices(const TypeListModel &model)
{
    m_cpuCounts = model.cpuCounts();
    m_memorySizes = model.memorySizes();
    m_architectures = model.architectures();
    fill();
}

void TypeFilterBar::fill()
{
    const QString any = tr("any");
    for (QComboBox *box : {m_minCpus, m_maxCpus})
        fillBox(box, any, m_cpuCounts, [](int cpus) { return QString::number(cpus); });
    for (QComboBox *box : {m_minMemory, m_maxMemory})
        fillBox(box, any, m_memorySizes, number);
    fillBox(m_architecture, any, m_architectures, [](const QString &word) { return architectureWord(word); });
}

void TypeFilterBar::boundChosen(QComboBox *chosen, QComboBox *other, bool isMin)
{
    const double value = chosen->currentData().toDouble();
    const double bound = other->currentData().toDouble();
    if (value > 0 && bound > 0 && (isMin ? value > bound : value < bound))
        chooseAny(other);
    tell();
}

void TypeFilterBar::tell()
{
    m_clear->setEnabled(!filter().isEmpty());
    Q_EMIT filterChanged(filter());
}

bool TypeFilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear(); // before it closes the window
            return true;
        }
        if (key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            Q_EMIT leaveWanted();
            return true;
        }
    }
    return Retranslating::eventFilter(watched, event);
}

void TypeFilterBar::retranslate()
{
    m_search->setPlaceholderText(tr("Search, such as g7 8c 32g"));
    m_search->setAccessibleName(tr("Search instance types"));
    m_inStock->setText(tr("&In stock only"));
    m_notOffered->setText(tr("Show those not &offered"));
    m_cpuLabel->setText(tr("vCPU"));
    m_memoryLabel->setText(tr("Memory (GiB)"));
    m_cpuTo->setText(tr("to", "from … to"));
    m_memoryTo->setText(tr("to", "from … to"));
    m_architectureLabel->setText(tr("Architecture"));
    m_minCpus->setAccessibleName(tr("At least this many vCPUs"));
    m_maxCpus->setAccessibleName(tr("At most this many vCPUs"));
    m_minMemory->setAccessibleName(tr("At least this much memory, in GiB"));
    m_maxMemory->setAccessibleName(tr("At most this much memory, in GiB"));
    m_architecture->setAccessibleName(tr("Architecture"));
    nameButton(m_clear, tr("Clear filters"));
    nameButton(m_readAgain, tr("Read the types again"));
    fill();
    m_clear->setEnabled(!filter().isEmpty());
}

} // namespace ecsdesk
