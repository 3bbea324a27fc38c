// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/program/watches.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QMetaProperty>
#include <QMimeData>
#include <QWindow>

using namespace std::chrono_literals;

namespace ecsdesk {

namespace {

QMutex logMutex;
QByteArray logged;

} // namespace

LogWatch::LogWatch()
{
    {
        const QMutexLocker locked(&logMutex);
        logged.clear();
    }
    m_before = qInstallMessageHandler(take);
    QLoggingCategory::setFilterRules(QStringLiteral("*=true"));
}

LogWatch::~LogWatch()
{
    QLoggingCategory::setFilterRules({});
    qInstallMessageHandler(m_before);
}

void LogWatch::take(QtMsgType, const QMessageLogContext &context, const QString &text)
{
    const QMutexLocker locked(&logMutex);
    logged += QByteArray(context.category) + ": " + text.toUtf8() + '\n';
}

QByteArray LogWatch::text() const
{
    const QMutexLocker locked(&logMutex);
    return QByteArray(logged.constData(), logged.size());
}

ScreenWatch::ScreenWatch()
{
    m_timer.setInterval(300ms);
    connect(&m_timer, &QTimer::timeout, this, &ScreenWatch::look);
    m_timer.start();
    connect(QGuiApplication::clipboard(), &QClipboard::changed, this,
            [this](QClipboard::Mode mode) { takeClipboard(int(mode)); });
}

void ScreenWatch::look()
{
    for (QWidget *widget : QApplication::allWidgets())
        lookAt(widget);
    for (const QWindow *window : QGuiApplication::allWindows())
        noteProperties(window);
}

void ScreenWatch::lookAt(QWidget *widget)
{
    noteProperties(widget);
    for (const QAction *action : widget->actions())
        noteProperties(action);
    if (QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget)) {
        for (const auto what : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            note(spoken->text(what));
    }
    const auto *view = qobject_cast<QAbstractItemView *>(widget);
    const QAbstractItemModel *model = view ? view->model() : nullptr;
    constexpr int mostRows = 60;
    for (int row = 0; model && row < std::min(mostRows, model->rowCount(view->rootIndex())); ++row) {
        for (int column = 0; column < model->columnCount(view->rootIndex()); ++column) {
            const QModelIndex index = model->index(row, column, view->rootIndex());
            for (const int role : {int(Qt::DisplayRole), int(Qt::EditRole), int(Qt::ToolTipRole),
                                   int(Qt::AccessibleTextRole), int(Qt::AccessibleDescriptionRole)})
                note(index.data(role).toString());
        }
    }
}

void ScreenWatch::noteProperties(const QObject *object)
{
    // What stands in a field for secrets is there to be signed with; it is shown to nobody.
    const auto *field = qobject_cast<const QLineEdit *>(object);
    const bool hidden = field && field->echoMode() != QLineEdit::Normal;
    const QMetaObject *meta = object->metaObject();
    for (int at = 0; at < meta->propertyCount(); ++at) {
        const QMetaProperty property = meta->property(at);
        const QByteArray name = property.name();
        if (hidden && (name == "text" || name == "selectedText"))
            continue;
        const int type = property.typeId();
        if (type == QMetaType::QStringList)
            note(property.read(object).toStringList().join(u'\n'));
        else if (type == QMetaType::QString || type == QMetaType::QUrl || type == QMetaType::QByteArray)
            note(property.read(object).toString());
    }
    for (const QByteArray &name : object->dynamicPropertyNames())
        note(object->property(name.constData()).toString());
}

void ScreenWatch::note(const QString &text)
{
    if (!text.isEmpty())
        m_texts.insert(text);
}

void ScreenWatch::takeClipboard(int mode)
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData(QClipboard::Mode(mode));
    if (!data)
        return;
    ++m_copies;
    for (const QString &format : data->formats())
        m_clipboard += format.toUtf8() + ": " + data->data(format) + '\n';
    m_clipboard += data->text().toUtf8() + '\n' + data->html().toUtf8() + '\n';
}

QByteArray ScreenWatch::text() const
{
    QByteArray all;
    for (const QString &text : m_texts)
        all += text.toUtf8() + '\n';
    return all;
}

QByteArray ofProcess(qint64 id, const char *what)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(id).arg(QLatin1String(what)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

ChildWatch::ChildWatch(qint64 parent)
    : m_thread([this, parent] { run(parent); })
{
}

ChildWatch::~ChildWatch()
{
    m_ends = true;
    m_thread.join();
}

void ChildWatch::run(qint64 parent)
{
    // A helper lives some milliseconds.
    for (; !m_ends; std::this_thread::sleep_for(500us))
        lookAt(parent);
}

void ChildWatch::lookAt(qint64 process)
{
    const QString tasks = QStringLiteral("/proc/%1/task").arg(process);
    for (const QString &task : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile children(tasks + u'/' + task + QStringLiteral("/children"));
        if (!children.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &word : children.readAll().simplified().split(' ')) {
            const qint64 child = word.toLongLong();
            if (child == 0)
                continue;
            const QByteArray what = ofProcess(child, "cmdline") + '\n' + ofProcess(child, "environ");
            {
                const QMutexLocker locked(&m_mutex);
                m_seen[child].insert(what);
            }
            lookAt(child);
        }
    }
}

QByteArray ChildWatch::text() const
{
    const QMutexLocker locked(&m_mutex);
    QByteArray all;
    for (const auto &each : m_seen)
        all += QByteArrayList(each.begin(), each.end()).join('\n');
    return all;
}

int ChildWatch::seen(const QByteArray &name) const
{
    const QMutexLocker locked(&m_mutex);
    return int(std::count_if(m_seen.begin(), m_seen.end(), [&name](const QSet<QByteArray> &each) {
        return std::any_of(each.begin(), each.end(),
                           [&name](const QByteArray &one) { return one.left(one.indexOf('\n')).contains(name); });
    }));
}

} // namespace ecsdesk
