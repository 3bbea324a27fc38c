<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>Effects</name>
    <message>
        <source>The public IP is released and cannot be got back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the addresses of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The public IP %1 is released and cannot be got back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This uses one of the %n lowering(s) a subscription has.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This is lowering %1 of the %2 that a subscription has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From then on the subscription is charged for the fixed bandwidth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From then on the fixed bandwidth is charged, whether it is used or not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>After it succeeds, the instance cannot be changed again for %n minute(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The new type takes effect when the instance is started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A public IP is assigned automatically.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No public IP is assigned by this; allocate one afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price difference is charged automatically. If the balance is too low, an abnormal order can arise that can only be voided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An unpaid order is created. The bandwidth changes once it is paid in the ECS console; until then the instance cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price difference goes back to the original means of payment; vouchers already used are not given back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From then on outbound traffic is charged per GB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API documents speak only of pay by traffic for subscriptions; today&apos;s API also changes pay by fixed bandwidth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API documents allow lowering, yet also list errors that refuse it: the API may still refuse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API documents list an old error that refuses instances in a VPC; today&apos;s API changes them, but may still refuse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API documents allow up to 200 Mbps inbound; today&apos;s API allows at most %1 Mbps beside this outbound bandwidth and may refuse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API documents do not say that the public IP is lost at 0 Mbps; today&apos;s API releases it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 lowerings is/are used on this subscription.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The type of a subscription is changed by another action (ModifyPrepayInstanceSpec): use the ECS console for it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Possible at %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait five minutes after the last change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The subscription expired at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instance is locked because of an overdue payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instance has expired or is locked because of an overdue payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew the subscription, then refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle the overdue payment, then refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew it or settle the overdue payment, then refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instance is locked for security reasons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spot instance is about to be reclaimed and is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instance is locked because its dedicated host has an overdue payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instance was refunded and is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instance is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instance is locked (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deal with the security notice, then ask Alibaba Cloud support to lift the lock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lock cannot be lifted. Move the workload to another instance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle the overdue payment of the dedicated host, then refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lock cannot be lifted. Create a new instance if you still need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ECS console says why it is locked and how to lift the lock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instance must be stopped before its type can be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the classic network, outbound bandwidth can be raised from 0 only while the instance is stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instance must be stopped for this change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the instance has stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the instance first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbound bandwidth must be from %1 to %2 Mbps, as the API documents say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbound bandwidth must be from %1 to %2 Mbps with this billing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inbound bandwidth must be from %1 to %2 Mbps, as the API documents say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inbound bandwidth must be from %1 to %2 Mbps while outbound is 10 Mbps or less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inbound bandwidth must be from %1 to %2 Mbps: it may not exceed outbound bandwidth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a value within the range shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a value from %1 to %2 Mbps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a value from %1 to %2 Mbps, or raise outbound bandwidth as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay by fixed bandwidth is not offered by this action in the API documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network billing “%1” is not offered by this action.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose pay by traffic, or change the billing in the ECS console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose pay by traffic or pay by fixed bandwidth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An elastic IP is bound, and the bandwidth belongs to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The elastic IP %1 is bound, and the bandwidth belongs to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instance runs on a dedicated host; its type cannot be changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instance runs on the dedicated host %1; its type cannot be changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The instance has %n local disk(s); its type cannot be changed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The instance has local disks; its type cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account has an overdue payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An order of this instance has not been paid yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another change of this instance is under way, or its result is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cooling down after a change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This action is for pay-as-you-go instances, and this one is a subscription.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one item can be changed at a time: the type or the bandwidth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing differs from the present settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The instance is in the state “%1”; bandwidth can be changed only while it is running or stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbound bandwidth is out of range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inbound bandwidth is out of range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The bandwidth of a subscription can be lowered %n time(s), and all are used.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The type %1 is not offered for this instance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle the bill in the billing console, then refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay or cancel the order in the web console, then refresh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for its result; it can be followed under Changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use Change bandwidth for its bandwidth, and the ECS console for its type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change one now and the other after the cooldown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a value other than the present one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until the instance is running or stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower it when the subscription is renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the bandwidth of the elastic IP, or unbind it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create an instance of the type you need and move the workload there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it in the ECS console, with the procedure for dedicated hosts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the types that are offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cooling down after a change. Possible at %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two whole sentences, one after the other</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Regions</name>
    <message>
        <source>China (Qingdao)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China (Beijing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China (Zhangjiakou)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China (Hohhot)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China (Ulanqab)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China (Hangzhou)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China (Shanghai)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China (Nanjing - Local Region)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China (Fuzhou - Local Region)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China (Wuhan - Local Region)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China (Zhengzhou)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China (Zhongwei)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China (Shenzhen)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China (Heyuan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China (Guangzhou)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China (Chengdu)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China (Hong Kong)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China (Hangzhou) Finance Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China (Shanghai) Finance Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China (Shenzhen) Finance Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China (Beijing) Finance Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China (Beijing) Government Cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japan (Tokyo)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>South Korea (Seoul)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Australia (Sydney), closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Malaysia (Kuala Lumpur)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indonesia (Jakarta)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Philippines (Manila)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thailand (Bangkok)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>India (Mumbai), closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US (Silicon Valley)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US (Virginia)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Germany (Frankfurt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UK (London)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UAE (Dubai)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saudi Arabia (Riyadh)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>create</source>
        <comment>state in a table cell: being created</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start</source>
        <comment>state in a table cell: starting</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run</source>
        <comment>state in a table cell: running</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop</source>
        <comment>state in a table cell: stopped</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subscription</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pay-as-you-go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sub.</source>
        <comment>subscription, in a table cell</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payg</source>
        <comment>pay-as-you-go, in a table cell</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pay by traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pay by fixed bandwidth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>traffic</source>
        <comment>pay by traffic, in a table cell</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fixed</source>
        <comment>pay by fixed bandwidth, in a table cell</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VPC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>classic network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>classic</source>
        <comment>classic network, in a table cell</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked for overdue payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>security lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spot instance being reclaimed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked for overdue payment of the dedicated host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked after a refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cooling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpaid order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state not settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>awaiting payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verifying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>result unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write to the journal</source>
        <comment>step of a change</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send the request</source>
        <comment>step of a change</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acceptance by the API</source>
        <comment>step of a change</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payment of the order</source>
        <comment>step of a change</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verify against the instance</source>
        <comment>step of a change</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in progress</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unclear</source>
        <comment>state of a step</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limits of the API documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limits the API enforces today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change bandwidth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change specification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>allocate a public IP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start the instance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop the instance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Mbps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2 Mbps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 vCPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>vCPUs and memory</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>time and time zone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cooling %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
