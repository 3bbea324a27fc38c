<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>Effects</name>
    <message>
        <source>The public IP is released and cannot be got back.</source>
        <translation>公网 IP 将被释放，且无法找回。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the addresses of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The public IP %1 is released and cannot be got back.</source>
        <translation>公网 IP %1 将被释放，且无法找回。</translation>
    </message>
    <message numerus="yes">
        <source>This uses one of the %n lowering(s) a subscription has.</source>
        <translation>
            <numerusform>包年包月实例最多可降低带宽 %n 次，本次将占用一次。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is lowering %1 of the %2 that a subscription has.</source>
        <translation>这是该包年包月实例第 %1 次降低带宽，最多 %2 次。</translation>
    </message>
    <message>
        <source>From then on the subscription is charged for the fixed bandwidth.</source>
        <translation>变更后，该包年包月实例将按固定带宽计费。</translation>
    </message>
    <message>
        <source>From then on the fixed bandwidth is charged, whether it is used or not.</source>
        <translation>变更后将按固定带宽计费，与实际使用的流量无关。</translation>
    </message>
    <message numerus="yes">
        <source>After it succeeds, the instance cannot be changed again for %n minute(s).</source>
        <translation>
            <numerusform>变更成功后 %n 分钟内，不能再次变更该实例。</numerusform>
        </translation>
    </message>
    <message>
        <source>The new type takes effect when the instance is started.</source>
        <translation>新规格在启动实例后生效。</translation>
    </message>
    <message>
        <source>A public IP is assigned automatically.</source>
        <translation>将自动分配公网 IP。</translation>
    </message>
    <message>
        <source>No public IP is assigned by this; allocate one afterwards.</source>
        <translation>本次变更不会自动分配公网 IP，变更后需要另行分配。</translation>
    </message>
    <message>
        <source>The price difference is charged automatically. If the balance is too low, an abnormal order can arise that can only be voided.</source>
        <translation>差价将自动扣除。如果账户余额不足，可能生成异常订单，此类订单只能作废。</translation>
    </message>
    <message>
        <source>An unpaid order is created. The bandwidth changes once it is paid in the ECS console; until then the instance cannot be changed.</source>
        <translation>将生成未支付订单，在 ECS 管理控制台支付后带宽才会变更；支付之前不能再次变更该实例。</translation>
    </message>
    <message>
        <source>The price difference goes back to the original means of payment; vouchers already used are not given back.</source>
        <translation>差价将退还到原付费方式，已使用的代金券不退回。</translation>
    </message>
    <message>
        <source>From then on outbound traffic is charged per GB.</source>
        <translation>变更后，公网出流量将按 GB 计费。</translation>
    </message>
    <message>
        <source>The API documents speak only of pay by traffic for subscriptions; today&apos;s API also changes pay by fixed bandwidth.</source>
        <translation>对于包年包月实例，API 文档只提到按使用流量计费；当前 API 也支持变更按固定带宽计费的实例。</translation>
    </message>
    <message>
        <source>The API documents allow lowering, yet also list errors that refuse it: the API may still refuse.</source>
        <translation>API 文档允许降低带宽，但其错误码中也有拒绝降低带宽的情况：API 仍可能拒绝本次变更。</translation>
    </message>
    <message>
        <source>The API documents list an old error that refuses instances in a VPC; today&apos;s API changes them, but may still refuse.</source>
        <translation>API 文档的错误码中有一条会拒绝专有网络实例，属于历史规则；当前 API 支持变更，但仍可能拒绝。</translation>
    </message>
    <message>
        <source>The API documents allow up to 200 Mbps inbound; today&apos;s API allows at most %1 Mbps beside this outbound bandwidth and may refuse.</source>
        <translation>API 文档允许公网入带宽最高为 200 Mbps；在该公网出带宽下，当前 API 最高允许 %1 Mbps，可能拒绝本次变更。</translation>
    </message>
    <message>
        <source>The API documents do not say that the public IP is lost at 0 Mbps; today&apos;s API releases it.</source>
        <translation>API 文档未说明带宽设为 0 Mbps 会失去公网 IP；当前 API 会释放公网 IP。</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 lowerings is/are used on this subscription.</source>
        <translation>
            <numerusform>该包年包月实例可降低带宽 %1 次，已使用 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>The type of a subscription is changed by another action (ModifyPrepayInstanceSpec): use the ECS console for it.</source>
        <translation>包年包月实例的规格由另一个接口（ModifyPrepayInstanceSpec）变更，请在 ECS 管理控制台操作。</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Possible at %1 (%2).</source>
        <translation>%1 后可操作（剩余 %2）。</translation>
    </message>
    <message>
        <source>Possible at %1.</source>
        <translation>%1 后可操作。</translation>
    </message>
    <message>
        <source>Wait five minutes after the last change.</source>
        <translation>距上次变更满 5 分钟后可操作。</translation>
    </message>
    <message>
        <source>The subscription expired at %1.</source>
        <translation>实例已于 %1 到期。</translation>
    </message>
    <message>
        <source>The instance is locked because of an overdue payment.</source>
        <translation>实例因欠费被锁定。</translation>
    </message>
    <message>
        <source>The instance has expired or is locked because of an overdue payment.</source>
        <translation>实例已到期，或因欠费被锁定。</translation>
    </message>
    <message>
        <source>Renew the subscription, then refresh.</source>
        <translation>续费后刷新即可操作。</translation>
    </message>
    <message>
        <source>Settle the overdue payment, then refresh.</source>
        <translation>结清欠款后刷新即可操作。</translation>
    </message>
    <message>
        <source>Renew it or settle the overdue payment, then refresh.</source>
        <translation>续费或结清欠款后刷新即可操作。</translation>
    </message>
    <message>
        <source>The instance is locked for security reasons.</source>
        <translation>实例已被安全锁定。</translation>
    </message>
    <message>
        <source>The spot instance is about to be reclaimed and is locked.</source>
        <translation>抢占式实例即将被回收，已锁定。</translation>
    </message>
    <message>
        <source>The instance is locked because its dedicated host has an overdue payment.</source>
        <translation>实例所在的专有宿主机欠费，实例已锁定。</translation>
    </message>
    <message>
        <source>The instance was refunded and is locked.</source>
        <translation>实例已退款，已锁定。</translation>
    </message>
    <message>
        <source>The instance is locked.</source>
        <translation>实例已锁定。</translation>
    </message>
    <message>
        <source>The instance is locked (%1).</source>
        <translation>实例已锁定（%1）。</translation>
    </message>
    <message>
        <source>Deal with the security notice, then ask Alibaba Cloud support to lift the lock.</source>
        <translation>请先处理安全通知，再联系阿里云客服解除锁定。</translation>
    </message>
    <message>
        <source>The lock cannot be lifted. Move the workload to another instance.</source>
        <translation>该锁定无法解除，请将业务迁移到其他实例。</translation>
    </message>
    <message>
        <source>Settle the overdue payment of the dedicated host, then refresh.</source>
        <translation>结清专有宿主机的欠款后刷新即可操作。</translation>
    </message>
    <message>
        <source>The lock cannot be lifted. Create a new instance if you still need it.</source>
        <translation>该锁定无法解除，如仍需使用，请新建实例。</translation>
    </message>
    <message>
        <source>The ECS console says why it is locked and how to lift the lock.</source>
        <translation>请在 ECS 管理控制台查看锁定原因和解除方法。</translation>
    </message>
    <message>
        <source>The instance must be stopped before its type can be changed.</source>
        <translation>实例处于已停止状态时才能变更规格。</translation>
    </message>
    <message>
        <source>On the classic network, outbound bandwidth can be raised from 0 only while the instance is stopped.</source>
        <translation>经典网络实例的公网出带宽从 0 升级时，实例必须处于已停止状态。</translation>
    </message>
    <message>
        <source>The instance must be stopped for this change.</source>
        <translation>实例处于已停止状态时才能进行此变更。</translation>
    </message>
    <message>
        <source>Wait until the instance has stopped.</source>
        <translation>请等待实例停止。</translation>
    </message>
    <message>
        <source>Stop the instance first.</source>
        <translation>请先停止实例。</translation>
    </message>
    <message>
        <source>Outbound bandwidth must be from %1 to %2 Mbps, as the API documents say.</source>
        <translation>按 API 文档，公网出带宽的取值范围为 %1～%2 Mbps。</translation>
    </message>
    <message>
        <source>Outbound bandwidth must be from %1 to %2 Mbps with this billing.</source>
        <translation>在该计费方式下，公网出带宽的取值范围为 %1～%2 Mbps。</translation>
    </message>
    <message>
        <source>Inbound bandwidth must be from %1 to %2 Mbps, as the API documents say.</source>
        <translation>按 API 文档，公网入带宽的取值范围为 %1～%2 Mbps。</translation>
    </message>
    <message>
        <source>Inbound bandwidth must be from %1 to %2 Mbps while outbound is 10 Mbps or less.</source>
        <translation>公网出带宽不超过 10 Mbps 时，公网入带宽的取值范围为 %1～%2 Mbps。</translation>
    </message>
    <message>
        <source>Inbound bandwidth must be from %1 to %2 Mbps: it may not exceed outbound bandwidth.</source>
        <translation>公网入带宽的取值范围为 %1～%2 Mbps，不能超过公网出带宽。</translation>
    </message>
    <message>
        <source>Choose a value within the range shown.</source>
        <translation>请选择允许范围内的值。</translation>
    </message>
    <message>
        <source>Choose a value from %1 to %2 Mbps.</source>
        <translation>请选择 %1～%2 Mbps 之间的值。</translation>
    </message>
    <message>
        <source>Choose a value from %1 to %2 Mbps, or raise outbound bandwidth as well.</source>
        <translation>请选择 %1～%2 Mbps 之间的值，或同时升级公网出带宽。</translation>
    </message>
    <message>
        <source>Pay by fixed bandwidth is not offered by this action in the API documents.</source>
        <translation>按 API 文档，该操作不支持转换为按固定带宽计费。</translation>
    </message>
    <message>
        <source>The network billing “%1” is not offered by this action.</source>
        <translation>该操作不支持网络计费方式“%1”。</translation>
    </message>
    <message>
        <source>Choose pay by traffic, or change the billing in the ECS console.</source>
        <translation>请选择按使用流量，或在 ECS 管理控制台转换计费方式。</translation>
    </message>
    <message>
        <source>Choose pay by traffic or pay by fixed bandwidth.</source>
        <translation>请选择按使用流量或按固定带宽。</translation>
    </message>
    <message>
        <source>An elastic IP is bound, and the bandwidth belongs to it.</source>
        <translation>实例已绑定弹性公网 IP，带宽由弹性公网 IP 决定。</translation>
    </message>
    <message>
        <source>The elastic IP %1 is bound, and the bandwidth belongs to it.</source>
        <translation>实例已绑定弹性公网 IP %1，带宽由弹性公网 IP 决定。</translation>
    </message>
    <message>
        <source>The instance runs on a dedicated host; its type cannot be changed here.</source>
        <translation>实例部署在专有宿主机上，不能在此变更规格。</translation>
    </message>
    <message>
        <source>The instance runs on the dedicated host %1; its type cannot be changed here.</source>
        <translation>实例部署在专有宿主机 %1 上，不能在此变更规格。</translation>
    </message>
    <message numerus="yes">
        <source>The instance has %n local disk(s); its type cannot be changed.</source>
        <translation>
            <numerusform>实例挂载了 %n 块本地盘，不支持变更规格。</numerusform>
        </translation>
    </message>
    <message>
        <source>The instance has local disks; its type cannot be changed.</source>
        <translation>实例挂载了本地盘，不支持变更规格。</translation>
    </message>
    <message>
        <source>The account has an overdue payment.</source>
        <translation>账号有欠费未结清。</translation>
    </message>
    <message>
        <source>An order of this instance has not been paid yet.</source>
        <translation>该实例有未支付订单。</translation>
    </message>
    <message>
        <source>Another change of this instance is under way, or its result is not known yet.</source>
        <translation>该实例有其他变更正在进行，或变更结果尚未确认。</translation>
    </message>
    <message>
        <source>Cooling down after a change.</source>
        <translation>已变更过，冷却中。</translation>
    </message>
    <message>
        <source>This action is for pay-as-you-go instances, and this one is a subscription.</source>
        <translation>该操作仅支持按量付费实例，此实例为包年包月。</translation>
    </message>
    <message>
        <source>Only one item can be changed at a time: the type or the bandwidth.</source>
        <translation>单次只能变更一项：实例规格或带宽。</translation>
    </message>
    <message>
        <source>Nothing differs from the present settings.</source>
        <translation>与当前配置相同，没有需要变更的内容。</translation>
    </message>
    <message>
        <source>The instance is in the state “%1”; bandwidth can be changed only while it is running or stopped.</source>
        <translation>实例当前状态为“%1”，处于运行中或已停止状态时才能变更带宽。</translation>
    </message>
    <message>
        <source>Outbound bandwidth is out of range.</source>
        <translation>公网出带宽超出取值范围。</translation>
    </message>
    <message>
        <source>Inbound bandwidth is out of range.</source>
        <translation>公网入带宽超出取值范围。</translation>
    </message>
    <message numerus="yes">
        <source>The bandwidth of a subscription can be lowered %n time(s), and all are used.</source>
        <translation>
            <numerusform>包年包月实例最多可降低带宽 %n 次，次数已用完。</numerusform>
        </translation>
    </message>
    <message>
        <source>The type %1 is not offered for this instance.</source>
        <translation>该实例不能变更为 %1 规格。</translation>
    </message>
    <message>
        <source>Settle the bill in the billing console, then refresh.</source>
        <translation>请在费用中心结清欠款后刷新。</translation>
    </message>
    <message>
        <source>Pay or cancel the order in the web console, then refresh.</source>
        <translation>请在控制台支付或取消订单后刷新。</translation>
    </message>
    <message>
        <source>Wait for its result; it can be followed under Changes.</source>
        <translation>请等待其结果，可在“变更记录”中查看进展。</translation>
    </message>
    <message>
        <source>Use Change bandwidth for its bandwidth, and the ECS console for its type.</source>
        <translation>变更带宽请使用“变更带宽”，变更规格请在 ECS 管理控制台操作。</translation>
    </message>
    <message>
        <source>Change one now and the other after the cooldown.</source>
        <translation>请先变更其中一项，冷却时间结束后再变更另一项。</translation>
    </message>
    <message>
        <source>Choose a value other than the present one.</source>
        <translation>请选择与当前不同的值。</translation>
    </message>
    <message>
        <source>Wait until the instance is running or stopped.</source>
        <translation>请等待实例进入运行中或已停止状态。</translation>
    </message>
    <message>
        <source>Lower it when the subscription is renewed.</source>
        <translation>请在续费时降低带宽。</translation>
    </message>
    <message>
        <source>Change the bandwidth of the elastic IP, or unbind it first.</source>
        <translation>请修改弹性公网 IP 的带宽，或先解绑弹性公网 IP。</translation>
    </message>
    <message>
        <source>Create an instance of the type you need and move the workload there.</source>
        <translation>请新建所需规格的实例，再迁移业务。</translation>
    </message>
    <message>
        <source>Change it in the ECS console, with the procedure for dedicated hosts.</source>
        <translation>请在 ECS 管理控制台按专有宿主机的流程操作。</translation>
    </message>
    <message>
        <source>Choose one of the types that are offered.</source>
        <translation>请从可变更的规格中选择。</translation>
    </message>
    <message>
        <source>Cooling down after a change. Possible at %1 (%2).</source>
        <translation>已变更过，冷却中，%1 后可操作（剩余 %2）。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two whole sentences, one after the other</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>Regions</name>
    <message>
        <source>China (Qingdao)</source>
        <translation>华北1（青岛）</translation>
    </message>
    <message>
        <source>China (Beijing)</source>
        <translation>华北2（北京）</translation>
    </message>
    <message>
        <source>China (Zhangjiakou)</source>
        <translation>华北3（张家口）</translation>
    </message>
    <message>
        <source>China (Hohhot)</source>
        <translation>华北5（呼和浩特）</translation>
    </message>
    <message>
        <source>China (Ulanqab)</source>
        <translation>华北6（乌兰察布）</translation>
    </message>
    <message>
        <source>China (Hangzhou)</source>
        <translation>华东1（杭州）</translation>
    </message>
    <message>
        <source>China (Shanghai)</source>
        <translation>华东2（上海）</translation>
    </message>
    <message>
        <source>China (Nanjing - Local Region)</source>
        <translation>华东5（南京-本地地域）</translation>
    </message>
    <message>
        <source>China (Fuzhou - Local Region)</source>
        <translation>华东6（福州-本地地域）</translation>
    </message>
    <message>
        <source>China (Wuhan - Local Region)</source>
        <translation>华中1（武汉-本地地域）</translation>
    </message>
    <message>
        <source>China (Zhengzhou)</source>
        <translation>郑州</translation>
    </message>
    <message>
        <source>China (Zhongwei)</source>
        <translation>中卫</translation>
    </message>
    <message>
        <source>China (Shenzhen)</source>
        <translation>华南1（深圳）</translation>
    </message>
    <message>
        <source>China (Heyuan)</source>
        <translation>华南2（河源）</translation>
    </message>
    <message>
        <source>China (Guangzhou)</source>
        <translation>华南3（广州）</translation>
    </message>
    <message>
        <source>China (Chengdu)</source>
        <translation>西南1（成都）</translation>
    </message>
    <message>
        <source>China (Hong Kong)</source>
        <translation>中国香港</translation>
    </message>
    <message>
        <source>China (Hangzhou) Finance Cloud</source>
        <translation>华东1 金融云（杭州）</translation>
    </message>
    <message>
        <source>China (Shanghai) Finance Cloud</source>
        <translation>华东2 金融云（上海）</translation>
    </message>
    <message>
        <source>China (Shenzhen) Finance Cloud</source>
        <translation>华南1 金融云（深圳）</translation>
    </message>
    <message>
        <source>China (Beijing) Finance Cloud</source>
        <translation>华北2 金融云（北京）</translation>
    </message>
    <message>
        <source>China (Beijing) Government Cloud</source>
        <translation>华北2 政务云（北京）</translation>
    </message>
    <message>
        <source>Japan (Tokyo)</source>
        <translation>日本（东京）</translation>
    </message>
    <message>
        <source>South Korea (Seoul)</source>
        <translation>韩国（首尔）</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>新加坡</translation>
    </message>
    <message>
        <source>Australia (Sydney), closed</source>
        <translation>澳大利亚（悉尼），已关停</translation>
    </message>
    <message>
        <source>Malaysia (Kuala Lumpur)</source>
        <translation>马来西亚（吉隆坡）</translation>
    </message>
    <message>
        <source>Indonesia (Jakarta)</source>
        <translation>印度尼西亚（雅加达）</translation>
    </message>
    <message>
        <source>Philippines (Manila)</source>
        <translation>菲律宾（马尼拉）</translation>
    </message>
    <message>
        <source>Thailand (Bangkok)</source>
        <translation>泰国（曼谷）</translation>
    </message>
    <message>
        <source>India (Mumbai), closed</source>
        <translation>印度（孟买），已关停</translation>
    </message>
    <message>
        <source>US (Silicon Valley)</source>
        <translation>美国（硅谷）</translation>
    </message>
    <message>
        <source>US (Virginia)</source>
        <translation>美国（弗吉尼亚）</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>墨西哥</translation>
    </message>
    <message>
        <source>Germany (Frankfurt)</source>
        <translation>德国（法兰克福）</translation>
    </message>
    <message>
        <source>UK (London)</source>
        <translation>英国（伦敦）</translation>
    </message>
    <message>
        <source>UAE (Dubai)</source>
        <translation>阿联酋（迪拜）</translation>
    </message>
    <message>
        <source>Saudi Arabia (Riyadh)</source>
        <translation>沙特（利雅得）</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>being created</source>
        <translation>创建中</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>create</source>
        <comment>state in a table cell: being created</comment>
        <translation>创建中</translation>
    </message>
    <message>
        <source>start</source>
        <comment>state in a table cell: starting</comment>
        <translation>启动中</translation>
    </message>
    <message>
        <source>run</source>
        <comment>state in a table cell: running</comment>
        <translation>运行中</translation>
    </message>
    <message>
        <source>stop</source>
        <comment>state in a table cell: stopped</comment>
        <translation>已停止</translation>
    </message>
    <message>
        <source>subscription</source>
        <translation>包年包月</translation>
    </message>
    <message>
        <source>pay-as-you-go</source>
        <translation>按量付费</translation>
    </message>
    <message>
        <source>sub.</source>
        <comment>subscription, in a table cell</comment>
        <translation>包年包月</translation>
    </message>
    <message>
        <source>payg</source>
        <comment>pay-as-you-go, in a table cell</comment>
        <translation>按量付费</translation>
    </message>
    <message>
        <source>pay by traffic</source>
        <translation>按使用流量</translation>
    </message>
    <message>
        <source>pay by fixed bandwidth</source>
        <translation>按固定带宽</translation>
    </message>
    <message>
        <source>traffic</source>
        <comment>pay by traffic, in a table cell</comment>
        <translation>按流量</translation>
    </message>
    <message>
        <source>fixed</source>
        <comment>pay by fixed bandwidth, in a table cell</comment>
        <translation>按带宽</translation>
    </message>
    <message>
        <source>VPC</source>
        <translation>专有网络</translation>
    </message>
    <message>
        <source>classic network</source>
        <translation>经典网络</translation>
    </message>
    <message>
        <source>classic</source>
        <comment>classic network, in a table cell</comment>
        <translation>经典网络</translation>
    </message>
    <message>
        <source>locked for overdue payment</source>
        <translation>欠费锁定</translation>
    </message>
    <message>
        <source>security lock</source>
        <translation>安全锁定</translation>
    </message>
    <message>
        <source>spot instance being reclaimed</source>
        <translation>抢占式实例回收中</translation>
    </message>
    <message>
        <source>locked for overdue payment of the dedicated host</source>
        <translation>专有宿主机欠费锁定</translation>
    </message>
    <message>
        <source>locked after a refund</source>
        <translation>退款锁定</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>可变更</translation>
    </message>
    <message>
        <source>cooling</source>
        <translation>冷却中</translation>
    </message>
    <message>
        <source>changing…</source>
        <translation>变更中…</translation>
    </message>
    <message>
        <source>unpaid order</source>
        <translation>未支付订单</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已到期</translation>
    </message>
    <message>
        <source>overdue payment</source>
        <translation>欠费</translation>
    </message>
    <message>
        <source>state not settled</source>
        <translation>状态切换中</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>待发送</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>awaiting payment</source>
        <translation>待支付</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>核对中</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>已生效</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>result unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>write to the journal</source>
        <comment>step of a change</comment>
        <translation>写入变更记录</translation>
    </message>
    <message>
        <source>send the request</source>
        <comment>step of a change</comment>
        <translation>发送请求</translation>
    </message>
    <message>
        <source>acceptance by the API</source>
        <comment>step of a change</comment>
        <translation>API 受理</translation>
    </message>
    <message>
        <source>payment of the order</source>
        <comment>step of a change</comment>
        <translation>支付订单</translation>
    </message>
    <message>
        <source>verify against the instance</source>
        <comment>step of a change</comment>
        <translation>核对实例</translation>
    </message>
    <message>
        <source>waiting</source>
        <comment>state of a step</comment>
        <translation>等待中</translation>
    </message>
    <message>
        <source>in progress</source>
        <comment>state of a step</comment>
        <translation>进行中</translation>
    </message>
    <message>
        <source>done</source>
        <comment>state of a step</comment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a step</comment>
        <translation>失败</translation>
    </message>
    <message>
        <source>unclear</source>
        <comment>state of a step</comment>
        <translation>结果不明</translation>
    </message>
    <message>
        <source>limits of the API documents</source>
        <translation>API 文档中的限制</translation>
    </message>
    <message>
        <source>limits the API enforces today</source>
        <translation>API 当前的限制</translation>
    </message>
    <message>
        <source>change bandwidth</source>
        <translation>变更带宽</translation>
    </message>
    <message>
        <source>change specification</source>
        <translation>变更规格</translation>
    </message>
    <message>
        <source>allocate a public IP</source>
        <translation>分配公网 IP</translation>
    </message>
    <message>
        <source>start the instance</source>
        <translation>启动实例</translation>
    </message>
    <message>
        <source>stop the instance</source>
        <translation>停止实例</translation>
    </message>
    <message>
        <source>%1 Mbps</source>
        <translation>%1 Mbps</translation>
    </message>
    <message>
        <source>%1–%2 Mbps</source>
        <translation>%1～%2 Mbps</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>%1 vCPU</source>
        <translation>%1 vCPU</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>vCPUs and memory</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>time and time zone</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>cooling %1</source>
        <translation>冷却中 %1</translation>
    </message>
</context>
</TS>
