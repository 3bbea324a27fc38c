<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>AccountChecks</name>
    <message numerus="yes">
        <source>The clock of this computer is %n minute(s) behind the server&apos;s.</source>
        <translation>
            <numerusform>本机时钟比服务器慢 %n 分钟。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minute(s) ahead of the server&apos;s.</source>
        <translation>
            <numerusform>本机时钟比服务器快 %n 分钟。</numerusform>
        </translation>
    </message>
    <message>
        <source>The account works</source>
        <translation>账号可用</translation>
    </message>
    <message numerus="yes">
        <source>Account %1, signed in as %2. It sees %n region(s).</source>
        <translation>
            <numerusform>账号 %1，登录身份：%2。可访问 %n 个地域。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether these keys may list instances could not be told: an empty list would not mean that there are none.</source>
        <translation>无法判断该密钥是否有权查询实例：列表为空并不代表没有实例。</translation>
    </message>
    <message>
        <source>%1 Requests are signed by the server&apos;s clock, so this does no harm here.</source>
        <translation>%1请求按服务器时间签名，因此不受影响。</translation>
    </message>
    <message>
        <source>The AccessKey secret is wrong</source>
        <translation>AccessKey Secret 错误</translation>
    </message>
    <message>
        <source>The AccessKey ID exists, and the server signed the very same request with its secret; the result was another one.</source>
        <translation>AccessKey ID 存在，服务器对同一请求用其 Secret 计算出的签名与本机不同。</translation>
    </message>
    <message>
        <source>Enter the secret of this AccessKey again, without blanks around it. A lost secret cannot be shown again: create a new AccessKey then.</source>
        <translation>请重新填写该 AccessKey 的 Secret，注意首尾不要有空格。Secret 遗失后无法再次查看，只能新建 AccessKey。</translation>
    </message>
    <message>
        <source>The signature does not match</source>
        <translation>签名不匹配</translation>
    </message>
    <message>
        <source>The AccessKey secret is wrong, or something on the way, such as a proxy, alters the requests.</source>
        <translation>AccessKey Secret 错误，或请求在途中被代理等设备改动。</translation>
    </message>
    <message>
        <source>Enter the secret again. If it stays, try the other signature version, or another network.</source>
        <translation>请重新填写 Secret。如果仍然失败，请更换签名版本或网络后再试。</translation>
    </message>
    <message>
        <source>Permission missing</source>
        <translation>权限不足</translation>
    </message>
    <message>
        <source>The keys are valid, but they may not do this: %1. The list would stay empty, which does not mean that there are no instances.</source>
        <translation>密钥有效，但缺少权限：%1。实例列表会一直为空，这并不代表没有实例。</translation>
    </message>
    <message>
        <source>The keys are valid, but they may not do this: %1.</source>
        <translation>密钥有效，但缺少权限：%1。</translation>
    </message>
    <message>
        <source>Ask the administrator to grant it. The policy that this program needs can be copied from the accounts screen.</source>
        <translation>请管理员授予该权限。本程序所需的权限策略可在账号页面复制。</translation>
    </message>
    <message>
        <source>STS token missing</source>
        <translation>缺少 STS 令牌</translation>
    </message>
    <message>
        <source>An AccessKey ID that begins with STS. is temporary and needs its token.</source>
        <translation>以 STS. 开头的 AccessKey ID 属于临时凭证，需要同时提供令牌。</translation>
    </message>
    <message>
        <source>Choose temporary credentials, and enter all three values: ID, secret and token.</source>
        <translation>请选择临时凭证，并填写全部三项：AccessKey ID、AccessKey Secret 和令牌。</translation>
    </message>
    <message>
        <source>the account itself</source>
        <translation>阿里云账号</translation>
    </message>
    <message>
        <source>a RAM user</source>
        <translation>RAM 用户</translation>
    </message>
    <message>
        <source>a RAM role</source>
        <translation>RAM 角色</translation>
    </message>
</context>
<context>
    <name>AccountFields</name>
    <message>
        <source>Give it a name by which you tell it from others.</source>
        <translation>请填写一个便于区分的名称。</translation>
    </message>
    <message>
        <source>Enter the AccessKey ID.</source>
        <translation>请填写 AccessKey ID。</translation>
    </message>
    <message>
        <source>Enter the secret of this AccessKey.</source>
        <translation>请填写该 AccessKey 的 Secret。</translation>
    </message>
    <message>
        <source>Enter the STS token that came with the AccessKey.</source>
        <translation>请填写与该 AccessKey 一同获得的 STS 令牌。</translation>
    </message>
    <message>
        <source>Enter the ARN of the role, as the RAM console shows it.</source>
        <translation>请填写角色的 ARN，可在 RAM 控制台查看。</translation>
    </message>
    <message>
        <source>Enter the host of the proxy.</source>
        <translation>请填写代理的主机名。</translation>
    </message>
    <message>
        <source>Enter the port of the proxy.</source>
        <translation>请填写代理的端口。</translation>
    </message>
    <message>
        <source>Enter a value.</source>
        <translation>请填写。</translation>
    </message>
    <message>
        <source>China</source>
        <comment>site of Alibaba Cloud</comment>
        <translation>中国站</translation>
    </message>
    <message>
        <source>International</source>
        <comment>site of Alibaba Cloud</comment>
        <translation>国际站</translation>
    </message>
    <message>
        <source>China (aliyun.com)</source>
        <translation>中国站（aliyun.com）</translation>
    </message>
    <message>
        <source>International (alibabacloud.com)</source>
        <translation>国际站（alibabacloud.com）</translation>
    </message>
    <message>
        <source>V1 (HMAC-SHA1), for older endpoints</source>
        <translation>V1（HMAC-SHA1），用于旧的接入地址</translation>
    </message>
    <message>
        <source>V3 (HMAC-SHA256)</source>
        <translation>V3（HMAC-SHA256）</translation>
    </message>
    <message>
        <source>As the desktop is set up</source>
        <translation>跟随系统设置</translation>
    </message>
    <message>
        <source>None</source>
        <comment>proxy</comment>
        <translation>不使用</translation>
    </message>
    <message>
        <source>%1 proxy %2</source>
        <comment>HTTP, host:port</comment>
        <translation>%1 代理 %2</translation>
    </message>
    <message>
        <source>%1 proxy %2, as %3</source>
        <comment>HTTP, host:port, user</comment>
        <translation>%1 代理 %2，用户 %3</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>手动添加</translation>
    </message>
    <message>
        <source>The environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>Requests that these keys sign go to %1, which is not Alibaba Cloud&apos;s.</source>
        <translation>用该密钥签名的请求会发往 %1，它不属于阿里云。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between hosts</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Traffic is inspected with the authorities in %1.</source>
        <translation>流量会被 %1 中的证书颁发机构检查。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>AccessKey ID</source>
        <translation>AccessKey ID</translation>
    </message>
    <message>
        <source>AccessKey Secret</source>
        <translation>AccessKey Secret</translation>
    </message>
    <message>
        <source>STS token</source>
        <translation>STS 令牌</translation>
    </message>
    <message>
        <source>End of the token</source>
        <translation>令牌到期时间</translation>
    </message>
    <message>
        <source>Role ARN</source>
        <translation>角色 ARN</translation>
    </message>
    <message>
        <source>Session name</source>
        <translation>会话名称</translation>
    </message>
    <message>
        <source>Role name</source>
        <translation>角色名称</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>接入地址</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>代理主机</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>代理端口</translation>
    </message>
    <message>
        <source>Another account has this name already.</source>
        <translation>已有账号使用该名称。</translation>
    </message>
    <message>
        <source>An AccessKey ID consists of letters and digits, without blanks.</source>
        <translation>AccessKey ID 由字母和数字组成，不含空格。</translation>
    </message>
    <message>
        <source>This AccessKey ID is temporary: choose temporary credentials (STS) above.</source>
        <translation>这是临时的 AccessKey ID，请在上方选择临时凭证（STS）。</translation>
    </message>
    <message>
        <source>The AccessKey ID of temporary credentials begins with “STS.”.</source>
        <translation>临时凭证的 AccessKey ID 以“STS.”开头。</translation>
    </message>
    <message>
        <source>There are blanks or line breaks within it; copy it once more.</source>
        <translation>其中含有空格或换行，请重新复制。</translation>
    </message>
    <message>
        <source>This moment is over.</source>
        <translation>该时间已过。</translation>
    </message>
    <message>
        <source>A role ARN looks like acs:ram::1234567890123456:role/name.</source>
        <translation>角色 ARN 的格式为 acs:ram::1234567890123456:role/name。</translation>
    </message>
    <message>
        <source>2 to 64 letters, digits, or the signs . @ - _</source>
        <translation>2 到 64 个字母、数字或 . @ - _ 字符</translation>
    </message>
    <message>
        <source>A role name consists of letters, digits, or the signs . - _</source>
        <translation>角色名称由字母、数字或 . - _ 字符组成</translation>
    </message>
    <message>
        <source>“%1” is not the ID of a region, such as cn-hangzhou.</source>
        <translation>“%1”不是地域 ID，正确示例：cn-hangzhou。</translation>
    </message>
    <message>
        <source>Choose at least one region, or all of them.</source>
        <translation>请至少选择一个地域，或选择全部地域。</translation>
    </message>
    <message>
        <source>Enter an address such as https://ecs.example.com, without a path.</source>
        <translation>请填写形如 https://ecs.example.com 的地址，不带路径。</translation>
    </message>
    <message>
        <source>Plain http is only allowed to this computer itself; use https.</source>
        <translation>只有发往本机的请求才能使用 http，请使用 https。</translation>
    </message>
    <message>
        <source>This is not the name of a host.</source>
        <translation>这不是有效的主机名。</translation>
    </message>
    <message>
        <source>Enter the port, 1 to 65535.</source>
        <translation>请填写端口，取值 1 到 65535。</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>移除账号</translation>
    </message>
    <message>
        <source>Remove “%1” from this program?</source>
        <translation>从本程序中移除“%1”？</translation>
    </message>
    <message numerus="yes">
        <source>What became of %n change(s) of this account is not known yet. Without its keys it cannot be found out here.</source>
        <translation>
            <numerusform>该账号有 %n 个变更的结果尚不确定。没有它的密钥，本程序将无法查明结果。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of this account in the queue will not be sent.</source>
        <translation>
            <numerusform>该账号在队列中的 %n 个变更将不会发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its settings and its secrets in the keychain go. The list of instances stays: another account here works on the same cloud account.</source>
        <translation>将删除它的设置和密钥环中的机密信息。实例列表会保留：这里还有另一个配置使用同一个云账号。</translation>
    </message>
    <message>
        <source>Its settings, its secrets in the keychain and its last known list of instances go.</source>
        <translation>将删除它的设置、密钥环中的机密信息和上次的实例列表。</translation>
    </message>
    <message>
        <source>Its changes and orders stay in the journal. Nothing changes in the cloud: the AccessKey stays valid there.</source>
        <translation>它的变更和订单会保留在变更记录中。云上不受影响：AccessKey 仍然有效。</translation>
    </message>
    <message>
        <source>Not a host of Alibaba Cloud</source>
        <translation>非阿里云的主机</translation>
    </message>
    <message>
        <source>Send requests signed with these keys to %1?</source>
        <translation>要将用该密钥签名的请求发往 %1 吗？</translation>
    </message>
    <message>
        <source>Whoever runs %1 sees every request and answer, and what temporary credentials are sent along. Go on only if you know this host.</source>
        <translation>%1 的运营方可以看到所有请求和响应，以及随请求发送的临时凭证。请确认您了解该主机后再继续。</translation>
    </message>
    <message>
        <source>Use this host</source>
        <translation>使用该主机</translation>
    </message>
</context>
<context>
    <name>AccountTerms</name>
    <message>
        <source>The keys of this account are not at hand, or have not been checked yet.</source>
        <translation>该账号的密钥不可用，或尚未完成校验。</translation>
    </message>
    <message>
        <source>See under Accounts what it waits for.</source>
        <translation>请在“账号”页面查看原因。</translation>
    </message>
    <message>
        <source>This instance belongs to an account that is not in use here.</source>
        <translation>该实例所属的账号未在本程序中启用。</translation>
    </message>
    <message>
        <source>Add that account, or switch it on, under Accounts.</source>
        <translation>请在“账号”页面添加或启用该账号。</translation>
    </message>
    <message>
        <source>This account is set to read-only in this program.</source>
        <translation>该账号在本程序中已设为只读。</translation>
    </message>
    <message>
        <source>Allow changes in the account&apos;s settings, under Accounts.</source>
        <translation>请在“账号”页面的账号设置中允许变更。</translation>
    </message>
    <message>
        <source>production</source>
        <comment>the mark of an account whose changes are confirmed by typing</comment>
        <translation>生产环境</translation>
    </message>
    <message>
        <source>Type %1 to confirm: this account is set to production</source>
        <translation>请输入 %1 确认：该账号已设为生产环境</translation>
    </message>
    <message>
        <source>Type %1 first: this account is set to production.</source>
        <translation>请先输入 %1：该账号已设为生产环境。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two whole sentences, one after the other</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>The keys of this account are missing, have ended or are refused.</source>
        <translation>该账号的密钥缺失、已失效或被拒绝。</translation>
    </message>
    <message>
        <source>See under Accounts what helps.</source>
        <translation>请在“账号”中查看处理办法。</translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message>
        <source>%1 %2</source>
        <comment>two sentences, one after the other</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>an account</comment>
        <translation>失败</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>an account</comment>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>key expired</source>
        <translation>密钥已过期</translation>
    </message>
    <message>
        <source>no role</source>
        <comment>of an ECS instance</comment>
        <translation>无实例角色</translation>
    </message>
    <message>
        <source>clock off</source>
        <comment>this computer&apos;s</comment>
        <translation>时钟偏差</translation>
    </message>
    <message>
        <source>wrong answer</source>
        <comment>not from the API</comment>
        <translation>响应异常</translation>
    </message>
    <message>
        <source>proxy</source>
        <comment>a trouble with it</comment>
        <translation>代理故障</translation>
    </message>
    <message>
        <source>certificate</source>
        <comment>a trouble with it</comment>
        <translation>证书无效</translation>
    </message>
    <message>
        <source>offline</source>
        <comment>an account</comment>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>incomplete</source>
        <comment>an account</comment>
        <translation>信息不全</translation>
    </message>
    <message>
        <source>secret missing</source>
        <translation>缺少密钥</translation>
    </message>
    <message>
        <source>no keychain</source>
        <translation>无密钥环</translation>
    </message>
    <message>
        <source>keychain locked</source>
        <translation>密钥环已锁定</translation>
    </message>
    <message>
        <source>keychain failed</source>
        <translation>密钥环故障</translation>
    </message>
    <message>
        <source>key expires</source>
        <translation>密钥即将到期</translation>
    </message>
    <message numerus="yes">
        <source>%n region(s) failed</source>
        <translation>
            <numerusform>%n 个地域失败</numerusform>
        </translation>
    </message>
    <message>
        <source>not refreshed</source>
        <translation>未能刷新</translation>
    </message>
    <message>
        <source>throttled</source>
        <comment>an account</comment>
        <translation>限流中</translation>
    </message>
    <message>
        <source>loading…</source>
        <comment>the list of an account</comment>
        <translation>加载中…</translation>
    </message>
    <message>
        <source>ready</source>
        <comment>an account</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>The secret is not there</source>
        <translation>缺少密钥</translation>
    </message>
    <message>
        <source>The temporary credentials have expired</source>
        <translation>临时凭证已过期</translation>
    </message>
    <message>
        <source>The temporary credentials end soon</source>
        <translation>临时凭证即将到期</translation>
    </message>
    <message>
        <source>They end at %1 and cannot be renewed from here. After that nothing of this account can be read or changed.</source>
        <translation>临时凭证将于 %1 到期，无法在本程序中续期。到期后将无法查询或变更该账号的任何资源。</translation>
    </message>
    <message>
        <source>Get new temporary credentials and enter ID, secret and token.</source>
        <translation>请获取新的临时凭证，并填写 ID、Secret 和令牌。</translation>
    </message>
    <message numerus="yes">
        <source>%n of its regions could not be read</source>
        <translation>
            <numerusform>有 %n 个地域读取失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Its list could not be refreshed</source>
        <translation>实例列表刷新失败</translation>
    </message>
    <message>
        <source>What was read of them before stays in the list.</source>
        <translation>之前读取的内容仍保留在列表中。</translation>
    </message>
    <message>
        <source>Slower for a while</source>
        <translation>暂时放慢</translation>
    </message>
    <message>
        <source>The server said that there were too many calls. This account is asked more slowly, and faster again as soon as it answers.</source>
        <translation>服务端提示请求过于频繁。本程序会放慢对该账号的请求，恢复响应后再加快。</translation>
    </message>
    <message>
        <source>Reading its instances…</source>
        <translation>正在读取实例…</translation>
    </message>
    <message>
        <source>The list is being read; what is known stays in it.</source>
        <translation>正在读取实例列表，已有的内容会保留。</translation>
    </message>
    <message>
        <source>The account works</source>
        <translation>账号可用</translation>
    </message>
    <message numerus="yes">
        <source>%n instance(s) in %1.</source>
        <comment>%1: &quot;6 regions&quot;</comment>
        <translation>
            <numerusform>共 %n 台实例，分布在 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s)</source>
        <translation>
            <numerusform>%n 个地域</numerusform>
        </translation>
    </message>
    <message>
        <source>key expires in less than a minute</source>
        <translation>密钥将在 1 分钟内到期</translation>
    </message>
    <message>
        <source>key expires in %1</source>
        <comment>11 min</comment>
        <translation>密钥将在 %1后到期</translation>
    </message>
    <message>
        <source>off</source>
        <comment>an account</comment>
        <translation>已停用</translation>
    </message>
    <message>
        <source>reading keys…</source>
        <translation>读取密钥中…</translation>
    </message>
    <message>
        <source>waits for the keychain</source>
        <translation>等待解锁密钥环</translation>
    </message>
    <message>
        <source>connecting…</source>
        <comment>an account</comment>
        <translation>连接中…</translation>
    </message>
    <message>
        <source>duplicate</source>
        <comment>an account</comment>
        <translation>重复</translation>
    </message>
    <message>
        <source>Edit…</source>
        <comment>an account</comment>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Enter the keys again…</source>
        <translation>重新填写密钥…</translation>
    </message>
    <message>
        <source>Switch on</source>
        <comment>an account</comment>
        <translation>启用</translation>
    </message>
    <message>
        <source>Show the other account</source>
        <translation>查看另一个账号</translation>
    </message>
    <message>
        <source>Copy the policy</source>
        <translation>复制权限策略</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Nothing is asked and nothing is sent for this account. Its settings and keys are kept.</source>
        <translation>不会为该账号发送任何请求。它的设置和密钥会保留。</translation>
    </message>
    <message>
        <source>Reading its keys…</source>
        <translation>正在读取密钥…</translation>
    </message>
    <message>
        <source>The keychain is being asked for the secret.</source>
        <translation>正在从密钥环读取机密信息。</translation>
    </message>
    <message>
        <source>Waiting for the keychain</source>
        <translation>等待解锁密钥环</translation>
    </message>
    <message>
        <source>The other accounts go on meanwhile.</source>
        <translation>其他账号不受影响。</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Temporary credentials are being fetched, then it is asked whose they are.</source>
        <translation>正在获取临时凭证，随后查询其所属账号。</translation>
    </message>
    <message>
        <source>It is being asked whose keys these are.</source>
        <translation>正在查询密钥所属的账号。</translation>
    </message>
    <message>
        <source>They cannot be renewed from here; nothing of this account can be read or changed.</source>
        <translation>无法在本程序中续期，因此无法查询或变更该账号的任何资源。</translation>
    </message>
    <message>
        <source>The same cloud account as “%1”</source>
        <translation>与“%1”是同一个云账号</translation>
    </message>
    <message>
        <source>These keys belong to an account that “%1” works on already. Nothing is read or sent twice.</source>
        <translation>该密钥所属的云账号已由“%1”使用，不会重复查询或发送请求。</translation>
    </message>
    <message>
        <source>Switch one of them off, or remove it.</source>
        <translation>请停用或移除其中一个。</translation>
    </message>
    <message>
        <source>read-only</source>
        <comment>an account</comment>
        <translation>只读</translation>
    </message>
    <message>
        <source>production</source>
        <comment>an account</comment>
        <translation>生产环境</translation>
    </message>
    <message>
        <source>session only</source>
        <comment>an account</comment>
        <translation>仅本次会话</translation>
    </message>
    <message>
        <source>keys needed</source>
        <comment>an account whose keys are asked for in each session</comment>
        <translation>需要密钥</translation>
    </message>
    <message>
        <source>Its keys were for one session only</source>
        <translation>该账号的密钥仅在上次会话中使用</translation>
    </message>
    <message>
        <source>They were in memory and went with the program; they are kept nowhere.</source>
        <translation>密钥只保存在内存中，程序退出后即已清除，没有保存在任何地方。</translation>
    </message>
    <message>
        <source>Enter them again, for this session or to be kept in the keychain.</source>
        <translation>请重新输入，可仅在本次会话中使用，或保存到密钥环。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Show instances</source>
        <translation>显示实例</translation>
    </message>
    <message>
        <source>Show changes</source>
        <translation>显示变更记录</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Search instances</source>
        <translation>搜索实例</translation>
    </message>
    <message>
        <source>Refresh the list</source>
        <translation>刷新列表</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>停止加载</translation>
    </message>
    <message>
        <source>Change bandwidth…</source>
        <translation>变更带宽…</translation>
    </message>
    <message>
        <source>Copy instance ID</source>
        <translation>复制实例 ID</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>紧凑行距</translation>
    </message>
    <message>
        <source>Details beside the list</source>
        <translation>在列表旁显示详情</translation>
    </message>
    <message>
        <source>Switch to Chinese</source>
        <translation>切换到英文</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>Theme of the desktop</source>
        <translation>跟随系统主题</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>切换浅色与深色</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Change specification…</source>
        <translation>变更规格…</translation>
    </message>
    <message>
        <source>Show the queue</source>
        <translation>显示队列</translation>
    </message>
    <message>
        <source>Show orders</source>
        <translation>显示订单</translation>
    </message>
    <message>
        <source>Show accounts</source>
        <translation>显示账号</translation>
    </message>
</context>
<context>
    <name>ChangeExport</name>
    <message>
        <source>Asked for (UTC)</source>
        <translation>提交时间 (UTC)</translation>
    </message>
    <message>
        <source>Instance name</source>
        <translation>实例名称</translation>
    </message>
    <message>
        <source>Instance ID</source>
        <translation>实例 ID</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更内容</translation>
    </message>
    <message>
        <source>State code</source>
        <translation>状态码</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Type before</source>
        <translation>原实例规格</translation>
    </message>
    <message>
        <source>Type wanted</source>
        <translation>目标实例规格</translation>
    </message>
    <message>
        <source>Outbound before, Mbps</source>
        <translation>原公网出带宽 (Mbps)</translation>
    </message>
    <message>
        <source>Outbound wanted, Mbps</source>
        <translation>目标公网出带宽 (Mbps)</translation>
    </message>
    <message>
        <source>Inbound before, Mbps</source>
        <translation>原公网入带宽 (Mbps)</translation>
    </message>
    <message>
        <source>Inbound wanted, Mbps</source>
        <translation>目标公网入带宽 (Mbps)</translation>
    </message>
    <message>
        <source>Network billing before</source>
        <translation>原带宽计费方式</translation>
    </message>
    <message>
        <source>Network billing wanted</source>
        <translation>目标带宽计费方式</translation>
    </message>
    <message>
        <source>Accepted (UTC)</source>
        <translation>受理时间 (UTC)</translation>
    </message>
    <message>
        <source>Last news (UTC)</source>
        <translation>更新时间 (UTC)</translation>
    </message>
    <message>
        <source>Queued until (UTC)</source>
        <translation>排队至 (UTC)</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Order ID</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Client token</source>
        <translation>幂等令牌</translation>
    </message>
    <message>
        <source>Token of the run</source>
        <translation>任务令牌</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Error message of the API</source>
        <translation>接口返回的错误信息</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>账号 ID</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Type %1 → %2</source>
        <translation>规格 %1 → %2</translation>
    </message>
    <message>
        <source>Outbound %1 → %2 Mbps</source>
        <translation>公网出带宽 %1 → %2 Mbps</translation>
    </message>
    <message>
        <source>Inbound %1 → %2 Mbps</source>
        <translation>公网入带宽 %1 → %2 Mbps</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>无变更</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between the items of a change</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>The instance shows the new values.</source>
        <translation>实例已生效新的配置。</translation>
    </message>
    <message>
        <source>The public IP is allocated.</source>
        <translation>已分配公网 IP。</translation>
    </message>
    <message>
        <source>The public IP %1 is allocated.</source>
        <translation>已分配公网 IP %1。</translation>
    </message>
    <message>
        <source>The instance is running.</source>
        <translation>实例正在运行。</translation>
    </message>
    <message>
        <source>The instance is stopped.</source>
        <translation>实例已停止。</translation>
    </message>
    <message>
        <source>The API accepted the change and left an order that has to be paid.</source>
        <translation>API 已受理变更，并生成了一笔待支付的订单。</translation>
    </message>
    <message>
        <source>The API accepted the change and left order %1, which has to be paid.</source>
        <translation>API 已受理变更，并生成了待支付的订单 %1。</translation>
    </message>
    <message>
        <source>The request was sent, and what became of it is not known.</source>
        <translation>请求已发送，但结果未知。</translation>
    </message>
    <message>
        <source>Nothing was changed or charged.</source>
        <translation>未做任何变更，也未产生费用。</translation>
    </message>
    <message>
        <source>It is not known yet whether the change took effect or was charged.</source>
        <translation>尚不清楚变更是否已生效或扣费。</translation>
    </message>
    <message>
        <source>You can wait or close this window: the change is not lost.</source>
        <translation>可以等待，也可以关闭此窗口，变更不会丢失。</translation>
    </message>
    <message>
        <source>The change has taken effect and is charged as you go.</source>
        <translation>变更已生效，按量计费。</translation>
    </message>
    <message>
        <source>The change has taken effect; the price difference was charged with order %1.</source>
        <translation>变更已生效，差价已通过订单 %1 扣除。</translation>
    </message>
    <message>
        <source>The change has taken effect; the price difference was charged.</source>
        <translation>变更已生效，差价已扣除。</translation>
    </message>
    <message>
        <source>The change has taken effect; the price difference goes back to the original means of payment, without the vouchers used.</source>
        <translation>变更已生效，差价将退还到原付费方式，已使用的代金券不退回。</translation>
    </message>
    <message>
        <source>The change has taken effect.</source>
        <translation>变更已生效。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>There is nothing more to do.</source>
        <translation>无需其他操作。</translation>
    </message>
    <message>
        <source>Changed and verified</source>
        <translation>变更已生效</translation>
    </message>
    <message>
        <source>%1 now shows it: %2.</source>
        <comment>instance and change</comment>
        <translation>%1 已变更：%2。</translation>
    </message>
    <message>
        <source>Start the instance: the new type takes effect then.</source>
        <translation>请启动实例，新规格在启动后生效。</translation>
    </message>
    <message>
        <source>Allocate a public IP: the instance has none yet.</source>
        <translation>请分配公网 IP，该实例目前还没有公网 IP。</translation>
    </message>
    <message>
        <source>There is nothing more to do. The instance can be changed again five minutes after this change.</source>
        <translation>无需其他操作。本次变更 5 分钟后可再次变更该实例。</translation>
    </message>
    <message>
        <source>Public IP allocated</source>
        <translation>已分配公网 IP</translation>
    </message>
    <message>
        <source>If the address does not answer, restart the instance.</source>
        <translation>如果该地址无法访问，请重启实例。</translation>
    </message>
    <message>
        <source>Instance started</source>
        <translation>实例已启动</translation>
    </message>
    <message>
        <source>Instance stopped</source>
        <translation>实例已停止</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>The change was refused.</source>
        <translation>变更被拒绝。</translation>
    </message>
    <message>
        <source>Look at what stands against it, and try again.</source>
        <translation>请查看不能变更的原因，处理后重试。</translation>
    </message>
    <message>
        <source>Allocate a public IP</source>
        <translation>分配公网 IP</translation>
    </message>
    <message>
        <source>Start the instance</source>
        <translation>启动实例</translation>
    </message>
    <message>
        <source>Stop the instance</source>
        <translation>停止实例</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <comment>an instance type</comment>
        <translation>变更为 %1</translation>
    </message>
    <message>
        <source>Change bandwidth</source>
        <translation>变更带宽</translation>
    </message>
    <message>
        <source>Raise to %1 Mbps</source>
        <translation>升级到 %1 Mbps</translation>
    </message>
    <message>
        <source>Lower to %1 Mbps</source>
        <translation>降低到 %1 Mbps</translation>
    </message>
    <message>
        <source>Switch to %1</source>
        <comment>a network billing</comment>
        <translation>转换为%1</translation>
    </message>
    <message>
        <source>Set inbound to %1 Mbps</source>
        <translation>公网入带宽设为 %1 Mbps</translation>
    </message>
    <message>
        <source>Written down; nothing has been sent yet.</source>
        <translation>已记录，尚未发送。</translation>
    </message>
    <message>
        <source>The request is on its way.</source>
        <translation>请求正在发送。</translation>
    </message>
    <message>
        <source>The API has accepted the change.</source>
        <translation>API 已受理变更。</translation>
    </message>
    <message>
        <source>Accepted; the instance is read until it shows the change.</source>
        <translation>已受理，正在核对实例直到变更生效。</translation>
    </message>
    <message>
        <source>Given up before anything was sent.</source>
        <translation>发送之前已放弃。</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>尚未发送</translation>
    </message>
    <message>
        <source>The change is written down and waits to be sent.</source>
        <translation>变更已记录，等待发送。</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>It takes effect within moments; the instance is read until it shows it.</source>
        <translation>变更即将生效，正在核对实例。</translation>
    </message>
    <message>
        <source>Order to be paid</source>
        <translation>订单待支付</translation>
    </message>
    <message>
        <source>Nothing has been charged, and the bandwidth changes only once the order is paid.</source>
        <translation>尚未扣费，支付订单后带宽才会变更。</translation>
    </message>
    <message>
        <source>Result unknown</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>Do not submit it again; have the instance read to find out what became of the change.</source>
        <translation>请勿重新提交，先查询实例以确认变更结果。</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>The change was given up before anything was sent.</source>
        <translation>变更在发送之前已放弃。</translation>
    </message>
    <message>
        <source>The API accepted the change, but the instance does not show it yet.</source>
        <translation>API 已受理变更，但实例尚未显示变更。</translation>
    </message>
    <message>
        <source>Network billing %1 → %2</source>
        <translation>网络计费方式 %1 → %2</translation>
    </message>
    <message>
        <source>The API has accepted the request.</source>
        <translation>API 已接受请求。</translation>
    </message>
    <message>
        <source>The new type is set; it is charged as you go once it takes effect.</source>
        <translation>规格已变更，新规格生效后按量付费。</translation>
    </message>
    <message>
        <source>Nothing else about the instance was changed.</source>
        <translation>实例的其他配置没有变化。</translation>
    </message>
    <message>
        <source>Begin the change again when you want it.</source>
        <translation>需要时可重新发起变更。</translation>
    </message>
    <message>
        <source>The public IP %1 was released with it.</source>
        <translation>公网 IP %1 已随之释放。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two whole sentences, one after the other</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Waits in the queue for the end of the cooldown; nothing has been sent yet.</source>
        <translation>正在排队等待冷却结束，尚未发送任何请求。</translation>
    </message>
    <message>
        <source>The order was cancelled before it was paid; nothing was changed.</source>
        <translation>订单在支付前已取消，未做任何变更。</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>The change waits for the end of the cooldown.</source>
        <translation>变更正在等待冷却结束。</translation>
    </message>
    <message>
        <source>It is judged again and sent by itself when the cooldown is over.</source>
        <translation>冷却结束后会重新校验并自动发送。</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>订单已取消</translation>
    </message>
    <message>
        <source>The API accepted the change, but its order was cancelled, or ran out, before it was paid.</source>
        <translation>API 已接受该变更，但订单在支付前已被取消或已失效。</translation>
    </message>
    <message>
        <source>Nothing was changed and nothing was charged. The cooldown counts from the acceptance.</source>
        <translation>未做任何变更，也未扣费。冷却时间从接受之时起计算。</translation>
    </message>
    <message>
        <source>Pay the order in the billing console, or cancel it; until then the instance cannot be changed.</source>
        <translation>请在费用中心支付订单或将其取消，在此之前不能再次变更该实例。</translation>
    </message>
    <message>
        <source>Held in the queue</source>
        <translation>在队列中待处理</translation>
    </message>
    <message>
        <source>held in the queue</source>
        <comment>state of a change</comment>
        <translation>在队列中待处理</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>“ecsdesk --help” lists the options.</source>
        <translation>运行“ecsdesk --help”可查看所有选项。</translation>
    </message>
    <message>
        <source>Console for changing the bandwidth and the type of Alibaba Cloud ECS instances.</source>
        <translation>用于变更阿里云 ECS 实例带宽和规格的控制台。</translation>
    </message>
    <message>
        <source>Work on the embedded simulated cloud.</source>
        <translation>使用内置的模拟云（沙箱）。</translation>
    </message>
    <message>
        <source>Sandbox with &lt;n&gt; generated instances.</source>
        <translation>沙箱中生成 &lt;n&gt; 台实例。</translation>
    </message>
    <message>
        <source>Seed of the generated fleet; 1 if not given.</source>
        <translation>生成实例所用的随机种子，默认为 1。</translation>
    </message>
    <message>
        <source>Rules: “documents” (the API documents) or “current” (what the API enforces today).</source>
        <translation>规则版本：“documents”（API 文档）或“current”（API 当前的限制）。</translation>
    </message>
    <message>
        <source>Show the instance with this ID, name or address at once.</source>
        <translation>启动后直接显示该 ID、名称或地址对应的实例。</translation>
    </message>
    <message>
        <source>Only this region; may be given several times.</source>
        <translation>仅使用该地域，可多次指定。</translation>
    </message>
    <message>
        <source>Language: en or zh_CN.</source>
        <translation>语言：en 或 zh_CN。</translation>
    </message>
    <message>
        <source>Theme: light or dark.</source>
        <translation>主题：light 或 dark。</translation>
    </message>
    <message>
        <source>Folder for journal, lists and preferences.</source>
        <translation>存放变更记录、列表和偏好设置的目录。</translation>
    </message>
    <message>
        <source>Guided tour through the main job on the sandbox, with pictures in this folder; then end.</source>
        <translation>在沙箱中演示主要操作，将截图保存到该目录后退出。</translation>
    </message>
    <message>
        <source>Print what a bug report needs, and end.</source>
        <translation>输出反馈问题所需的信息后退出。</translation>
    </message>
    <message>
        <source>“%1” is not an option.</source>
        <translation>“%1”不是有效的选项。</translation>
    </message>
    <message>
        <source>--fleet takes a number from 1 to 1,000,000.</source>
        <translation>--fleet 的取值为 1～1,000,000。</translation>
    </message>
    <message>
        <source>--seed takes a whole number.</source>
        <translation>--seed 的取值为整数。</translation>
    </message>
    <message>
        <source>--edition takes “documents” or “current”.</source>
        <translation>--edition 的取值为“documents”或“current”。</translation>
    </message>
    <message>
        <source>Plain http is accepted for this machine only; use https.</source>
        <translation>http 仅可用于本机地址，请使用 https。</translation>
    </message>
    <message>
        <source>--lang takes “en” or “zh_CN”.</source>
        <translation>--lang 的取值为“en”或“zh_CN”。</translation>
    </message>
    <message>
        <source>--theme takes “light” or “dark”.</source>
        <translation>--theme 的取值为“light”或“dark”。</translation>
    </message>
    <message>
        <source>--sandbox and --endpoint exclude each other.</source>
        <translation>--sandbox 与 --endpoint 不能同时使用。</translation>
    </message>
    <message>
        <source>The tour runs on the sandbox only.</source>
        <translation>演示只能在沙箱中运行。</translation>
    </message>
    <message>
        <source>--endpoint takes scheme, host and port only, without user, path or query.</source>
        <translation>--endpoint 只能包含协议、主机和端口，不能带用户名、路径或查询参数。</translation>
    </message>
    <message>
        <source>--region takes an ID such as cn-hangzhou.</source>
        <translation>--region 的取值为地域 ID，例如 cn-hangzhou。</translation>
    </message>
    <message>
        <source>--%1 takes a folder.</source>
        <translation>--%1 的取值为文件夹。</translation>
    </message>
    <message>
        <source>--fleet and --seed are for the sandbox, not for an endpoint.</source>
        <translation>--fleet 和 --seed 仅用于沙箱，不能与 --endpoint 同时使用。</translation>
    </message>
    <message>
        <source>For tests, with --endpoint on this machine only: obey lines on standard input, with these settings (“hurry=40,patience=500,die-at=sending:2”).</source>
        <translation>仅供测试，须与指向本机的 --endpoint 一起使用：按标准输入中的逐行指令运行，并采用这些设置（“hurry=40,patience=500,die-at=sending:2”）。</translation>
    </message>
    <message>
        <source>--drive is for tests and needs an --endpoint on this machine.</source>
        <translation>--drive 仅供测试，须与指向本机的 --endpoint 一起使用。</translation>
    </message>
    <message>
        <source>--drive takes settings such as hurry=40,patience=500,die-at=sending:2.</source>
        <translation>--drive 需要 hurry=40,patience=500,die-at=sending:2 这样的设置。</translation>
    </message>
    <message>
        <source>Work on a server on this machine instead of the accounts. The keys come from ALIBABA_CLOUD_ACCESS_KEY_ID, ALIBABA_CLOUD_ACCESS_KEY_SECRET and ALIBABA_CLOUD_SECURITY_TOKEN, for this run alone.</source>
        <translation>使用本机上的服务，而不使用账号。密钥取自 ALIBABA_CLOUD_ACCESS_KEY_ID、ALIBABA_CLOUD_ACCESS_KEY_SECRET 和 ALIBABA_CLOUD_SECURITY_TOKEN，仅对本次运行有效。</translation>
    </message>
    <message>
        <source>--endpoint takes an address such as http://127.0.0.1:8080.</source>
        <translation>--endpoint 需要一个地址，例如 http://127.0.0.1:8080。</translation>
    </message>
    <message>
        <source>--endpoint is for a server on this machine; the address of an account is among its settings, under Accounts.</source>
        <translation>--endpoint 只用于本机上的服务；账号的接入地址请在“账号”的设置中填写。</translation>
    </message>
</context>
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
    <message>
        <source>The type of a subscription is changed by another action (ModifyPrepayInstanceSpec): use the ECS console for it.</source>
        <translation>包年包月实例的规格由另一个接口（ModifyPrepayInstanceSpec）变更，请在 ECS 管理控制台操作。</translation>
    </message>
    <message>
        <source>This uses one of the %1 lowerings a subscription has; none is used so far, as known here.</source>
        <translation>将占用包年包月实例的一次降低带宽机会（共 %1 次，仅就本机所知尚未使用）。</translation>
    </message>
    <message numerus="yes">
        <source>This uses one of the %1 lowerings a subscription has; at least %n is/are used so far, as known here.</source>
        <translation>
            <numerusform>将占用包年包月实例的一次降低带宽机会，此前至少已用 %n 次（共 %1 次，仅为本机所知）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n of the %1 lowerings of this subscription is/are used, as known here.</source>
        <translation>
            <numerusform>该包年包月实例降低带宽至少已用 %n 次（共 %1 次，仅为本机所知）。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Nothing was changed or charged.</source>
        <translation>未做任何变更，也未产生费用。</translation>
    </message>
    <message>
        <source>It is not known yet whether the change took effect or was charged.</source>
        <translation>尚不清楚变更是否已生效或扣费。</translation>
    </message>
    <message>
        <source>Do not submit it again; have the instance read to find out what became of the change.</source>
        <translation>请勿重新提交，先查询实例以确认变更结果。</translation>
    </message>
    <message>
        <source>Try again later. If it stays, send the RequestId to Alibaba Cloud support.</source>
        <translation>请稍后重试；如果仍然失败，请携带 RequestId 提交工单。</translation>
    </message>
    <message>
        <source>Ask the administrator to grant the permission %1.</source>
        <translation>请联系管理员授予 %1 权限。</translation>
    </message>
    <message>
        <source>The server failed</source>
        <translation>服务端出错</translation>
    </message>
    <message>
        <source>The API refused</source>
        <translation>API 拒绝了请求</translation>
    </message>
    <message>
        <source>The API answered with HTTP %1 and no code.</source>
        <translation>API 返回 HTTP %1，没有错误码。</translation>
    </message>
    <message>
        <source>The API answered with the code %1.</source>
        <translation>API 返回错误码 %1。</translation>
    </message>
    <message>
        <source>The API answered with the code %1: %2</source>
        <translation>API 返回错误码 %1：%2</translation>
    </message>
    <message>
        <source>Open Alibaba Cloud&apos;s diagnosis page, or send the RequestId to its support.</source>
        <translation>请打开阿里云诊断页面，或携带 RequestId 提交工单。</translation>
    </message>
    <message>
        <source>Send the RequestId to Alibaba Cloud support.</source>
        <translation>请携带 RequestId 提交工单。</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>The server could not be reached, so nothing was sent.</source>
        <translation>无法连接服务器，请求未发出。</translation>
    </message>
    <message>
        <source>Check the network, the proxy and the endpoint, then try again.</source>
        <translation>请检查网络、代理和接入地址后重试。</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>未收到应答</translation>
    </message>
    <message>
        <source>The connection broke or the time ran out before an answer came.</source>
        <translation>未收到应答，连接已中断或超时。</translation>
    </message>
    <message>
        <source>Check the network, then try again.</source>
        <translation>请检查网络后重试。</translation>
    </message>
    <message>
        <source>Certificate not valid</source>
        <translation>证书无效</translation>
    </message>
    <message>
        <source>The certificate of the server is not valid, so nothing was sent.</source>
        <translation>服务器证书无效，请求未发出。</translation>
    </message>
    <message>
        <source>Check the system clock, the proxy and the endpoint. Do not go on while you do not know the reason.</source>
        <translation>请检查系统时间、代理和接入地址，原因不明时请勿继续。</translation>
    </message>
    <message>
        <source>Redirected to another address</source>
        <translation>被重定向到其他地址</translation>
    </message>
    <message>
        <source>Something on the way, such as the sign-in page of a network, sent the call to another address; it was not followed.</source>
        <translation>请求在途中被重定向到其他地址（例如上网认证页面），程序没有跟随。</translation>
    </message>
    <message>
        <source>Sign in to the network in a browser, or check the endpoint, then try again.</source>
        <translation>请在浏览器中完成上网认证，或检查接入地址后重试。</translation>
    </message>
    <message>
        <source>Not an answer of the API</source>
        <translation>不是 API 的应答</translation>
    </message>
    <message>
        <source>The answer did not come from the API: it is a web page, empty, or cut off.</source>
        <translation>收到的不是 API 的应答：内容是网页、为空或不完整。</translation>
    </message>
    <message>
        <source>Incomplete answer</source>
        <translation>应答不完整</translation>
    </message>
    <message>
        <source>The answer of the API lacks a field that it must have.</source>
        <translation>API 的应答缺少必需的字段。</translation>
    </message>
    <message>
        <source>Try again. If it stays, report it with the RequestId.</source>
        <translation>请重试；如果仍然失败，请携带 RequestId 反馈。</translation>
    </message>
    <message>
        <source>Answer too large</source>
        <translation>应答过大</translation>
    </message>
    <message>
        <source>The answer is larger than this program accepts and was not read.</source>
        <translation>应答超过程序可接受的大小，未予读取。</translation>
    </message>
    <message>
        <source>Check the proxy and the endpoint. If it stays, report it with the RequestId.</source>
        <translation>请检查代理和接入地址；如果仍然失败，请携带 RequestId 反馈。</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>The call was cancelled here before an answer came.</source>
        <translation>在收到应答之前，调用已在本机取消。</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>three whole sentences, one after the other</comment>
        <translation>%1%2%3</translation>
    </message>
    <message>
        <source>Action: %1</source>
        <translation>接口：%1</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>错误码：%1</translation>
    </message>
    <message>
        <source>HTTP status: %1</source>
        <translation>HTTP 状态码：%1</translation>
    </message>
    <message>
        <source>RequestId: %1</source>
        <translation>RequestId：%1</translation>
    </message>
    <message>
        <source>Host: %1</source>
        <translation>接入地址：%1</translation>
    </message>
    <message>
        <source>Message: %1</source>
        <translation>返回信息：%1</translation>
    </message>
    <message>
        <source>Detail: %1</source>
        <translation>详情：%1</translation>
    </message>
    <message>
        <source>The clock of this computer is off</source>
        <translation>本机时间不准</translation>
    </message>
    <message>
        <source>The clock of this computer differs from the server&apos;s by more than 15 minutes.</source>
        <translation>本机时间与服务器相差超过 15 分钟。</translation>
    </message>
    <message>
        <source>Correct the system clock, then try again.</source>
        <translation>请校准系统时间后重试。</translation>
    </message>
    <message>
        <source>Time stamp not accepted</source>
        <translation>时间戳无效</translation>
    </message>
    <message>
        <source>The time stamp of the request is missing or malformed.</source>
        <translation>请求的时间戳缺失或格式错误。</translation>
    </message>
    <message>
        <source>This is a fault of this program: please report it with the RequestId.</source>
        <translation>这是程序问题，请携带 RequestId 反馈。</translation>
    </message>
    <message>
        <source>The request arrived twice</source>
        <translation>请求重复到达</translation>
    </message>
    <message>
        <source>A request with the same random number arrived before, and that first copy may have been carried out.</source>
        <translation>使用相同随机数的请求此前已到达，第一份请求可能已经执行。</translation>
    </message>
    <message>
        <source>Read the instance before trying again.</source>
        <translation>请先查询实例，再决定是否重试。</translation>
    </message>
    <message>
        <source>The signature does not match</source>
        <translation>签名不匹配</translation>
    </message>
    <message>
        <source>The AccessKey secret is wrong, or something between here and the server altered the request.</source>
        <translation>AccessKey Secret 错误，或请求在传输途中被改动。</translation>
    </message>
    <message>
        <source>Enter the AccessKey secret again, without blanks around it.</source>
        <translation>请重新填写 AccessKey Secret，注意首尾不要有空格。</translation>
    </message>
    <message>
        <source>Signature malformed</source>
        <translation>签名格式错误</translation>
    </message>
    <message>
        <source>The signature of the request is incomplete, or its method is not accepted.</source>
        <translation>请求的签名不完整，或签名方法不被接受。</translation>
    </message>
    <message>
        <source>AccessKey ID not found</source>
        <translation>AccessKey ID 不存在</translation>
    </message>
    <message>
        <source>The AccessKey ID does not exist here, or it belongs to temporary credentials whose token is missing.</source>
        <translation>AccessKey ID 不存在，或属于缺少令牌的临时凭证。</translation>
    </message>
    <message>
        <source>Check the AccessKey ID and the site of the account (China or international).</source>
        <translation>请核对 AccessKey ID 和账号所属站点（中国站或国际站）。</translation>
    </message>
    <message>
        <source>AccessKey disabled</source>
        <translation>AccessKey 已禁用</translation>
    </message>
    <message>
        <source>The AccessKey has been disabled.</source>
        <translation>该 AccessKey 已被禁用。</translation>
    </message>
    <message>
        <source>Enable it in the RAM console, or use another one.</source>
        <translation>请在 RAM 控制台启用，或更换 AccessKey。</translation>
    </message>
    <message>
        <source>AccessKey ID missing</source>
        <translation>缺少 AccessKey ID</translation>
    </message>
    <message>
        <source>The request carried no AccessKey ID.</source>
        <translation>请求中没有 AccessKey ID。</translation>
    </message>
    <message>
        <source>Check the credentials of this account.</source>
        <translation>请检查该账号的凭证。</translation>
    </message>
    <message>
        <source>Temporary credentials expired</source>
        <translation>临时凭证已过期</translation>
    </message>
    <message>
        <source>The STS token of this account has expired.</source>
        <translation>该账号的 STS 令牌已过期。</translation>
    </message>
    <message>
        <source>Get new temporary credentials, then try again.</source>
        <translation>请重新获取临时凭证后重试。</translation>
    </message>
    <message>
        <source>STS token not accepted</source>
        <translation>STS 令牌无效</translation>
    </message>
    <message>
        <source>The STS token is malformed, missing, or belongs to another AccessKey.</source>
        <translation>STS 令牌格式错误、缺失，或与 AccessKey 不匹配。</translation>
    </message>
    <message>
        <source>Load all three values of the temporary credentials again: ID, secret and token.</source>
        <translation>请重新获取临时凭证的三项内容：AccessKey ID、AccessKey Secret 和令牌。</translation>
    </message>
    <message>
        <source>Permission missing</source>
        <translation>权限不足</translation>
    </message>
    <message>
        <source>The RAM user or role has no permission for this action on this resource.</source>
        <translation>当前 RAM 用户或角色没有对该资源执行此操作的权限。</translation>
    </message>
    <message>
        <source>Ask the administrator to grant the permission.</source>
        <translation>请联系管理员授予相应权限。</translation>
    </message>
    <message>
        <source>Not available to RAM users</source>
        <translation>RAM 用户不可用</translation>
    </message>
    <message>
        <source>This action is not available to RAM users of this account.</source>
        <translation>该账号的 RAM 用户不能执行此操作。</translation>
    </message>
    <message>
        <source>Use an identity that may do it, or ask the administrator.</source>
        <translation>请更换有权限的身份，或联系管理员。</translation>
    </message>
    <message>
        <source>Not open to RAM</source>
        <translation>不支持 RAM 鉴权</translation>
    </message>
    <message>
        <source>This action does not accept RAM users or roles.</source>
        <translation>该操作不支持以 RAM 用户或角色的身份调用。</translation>
    </message>
    <message>
        <source>Do it in the ECS console with the account itself.</source>
        <translation>请使用阿里云账号在 ECS 管理控制台操作。</translation>
    </message>
    <message>
        <source>The role may not be assumed</source>
        <translation>无法扮演角色</translation>
    </message>
    <message>
        <source>This identity may not assume the role, or the role does not trust it.</source>
        <translation>当前身份没有扮演该角色的权限，或角色的信任策略不允许。</translation>
    </message>
    <message>
        <source>Ask the administrator for sts:AssumeRole, and check the trust policy of the role.</source>
        <translation>请联系管理员授予 sts:AssumeRole 权限，并检查角色的信任策略。</translation>
    </message>
    <message>
        <source>This identity is not authorised for the action.</source>
        <translation>当前身份没有执行此操作的权限。</translation>
    </message>
    <message>
        <source>Role not found</source>
        <translation>角色不存在</translation>
    </message>
    <message>
        <source>The role to be assumed does not exist.</source>
        <translation>要扮演的角色不存在。</translation>
    </message>
    <message>
        <source>Check the ARN of the role.</source>
        <translation>请核对角色的 ARN。</translation>
    </message>
    <message>
        <source>Stopped by risk control</source>
        <translation>触发风控</translation>
    </message>
    <message>
        <source>Alibaba Cloud&apos;s risk control has stopped this operation.</source>
        <translation>阿里云风控系统禁止了此操作。</translation>
    </message>
    <message>
        <source>Follow the notice from Alibaba Cloud and complete the verification.</source>
        <translation>请按阿里云的通知完成验证。</translation>
    </message>
    <message>
        <source>Real-name verification missing</source>
        <translation>未实名认证</translation>
    </message>
    <message>
        <source>The account has not passed real-name verification.</source>
        <translation>账号尚未通过实名认证。</translation>
    </message>
    <message>
        <source>Complete real-name verification in the account centre.</source>
        <translation>请在账号中心完成实名认证。</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>操作被禁止</translation>
    </message>
    <message>
        <source>The API does not allow this operation to this identity.</source>
        <translation>API 不允许当前身份执行此操作。</translation>
    </message>
    <message>
        <source>Ask the administrator, with the RequestId.</source>
        <translation>请携带 RequestId 联系管理员。</translation>
    </message>
    <message>
        <source>Region not found</source>
        <translation>地域不存在</translation>
    </message>
    <message>
        <source>The region does not exist, or is not open to this account.</source>
        <translation>地域不存在，或未对该账号开放。</translation>
    </message>
    <message>
        <source>Choose another region.</source>
        <translation>请更换地域。</translation>
    </message>
    <message>
        <source>Not the right endpoint</source>
        <translation>接入地址不正确</translation>
    </message>
    <message>
        <source>This address does not know the action, its version or the product.</source>
        <translation>该接入地址不支持此接口、版本或产品。</translation>
    </message>
    <message>
        <source>Check the endpoint setting of this account.</source>
        <translation>请检查该账号的接入地址设置。</translation>
    </message>
    <message>
        <source>Action or version not accepted</source>
        <translation>接口或版本无效</translation>
    </message>
    <message>
        <source>This address does not accept the action or its version.</source>
        <translation>该接入地址不接受此接口或版本。</translation>
    </message>
    <message>
        <source>Action not available</source>
        <translation>接口不可用</translation>
    </message>
    <message>
        <source>The action is unknown to this endpoint, or not available to this account.</source>
        <translation>该接入地址没有此接口，或该账号不能使用。</translation>
    </message>
    <message>
        <source>Check the endpoint setting and whether this program is up to date.</source>
        <translation>请检查接入地址，并确认程序是否为最新版本。</translation>
    </message>
    <message>
        <source>HTTPS required</source>
        <translation>需要 HTTPS</translation>
    </message>
    <message>
        <source>The API accepts this action over HTTPS only.</source>
        <translation>该接口仅支持 HTTPS 访问。</translation>
    </message>
    <message>
        <source>Use an endpoint that begins with https.</source>
        <translation>请使用 https 开头的接入地址。</translation>
    </message>
    <message>
        <source>HTTP method not accepted</source>
        <translation>HTTP 方法不支持</translation>
    </message>
    <message>
        <source>The API does not accept the HTTP method of the request.</source>
        <translation>接口不支持该请求的 HTTP 方法。</translation>
    </message>
    <message>
        <source>Format not accepted</source>
        <translation>参数格式无效</translation>
    </message>
    <message>
        <source>A parameter of the request is not well formed.</source>
        <translation>请求中有参数格式不正确。</translation>
    </message>
    <message>
        <source>Nothing to change was given</source>
        <translation>缺少变更内容</translation>
    </message>
    <message>
        <source>The API misses a parameter: the instance, or at least one value to change.</source>
        <translation>请求缺少参数：实例 ID，或至少一项要变更的内容。</translation>
    </message>
    <message>
        <source>Parameter missing</source>
        <translation>缺少参数</translation>
    </message>
    <message>
        <source>The API misses a parameter of the request.</source>
        <translation>请求缺少必需的参数。</translation>
    </message>
    <message>
        <source>Cooling down</source>
        <translation>冷却中</translation>
    </message>
    <message>
        <source>This instance was changed successfully less than five minutes ago.</source>
        <translation>该实例 5 分钟内刚变更过。</translation>
    </message>
    <message>
        <source>Wait until the cooldown is over, then submit again.</source>
        <translation>请等待冷却时间结束后再提交。</translation>
    </message>
    <message>
        <source>Too many calls of this account</source>
        <translation>账号调用过于频繁</translation>
    </message>
    <message>
        <source>All programs and users of this account together call the API too often.</source>
        <translation>该账号下所有程序和用户的调用总量超过了限制。</translation>
    </message>
    <message>
        <source>Wait a minute; the program repeats more slowly by itself.</source>
        <translation>请等待约 1 分钟，程序会自动降速重试。</translation>
    </message>
    <message>
        <source>Too many calls of this action</source>
        <translation>接口调用过于频繁</translation>
    </message>
    <message>
        <source>This action is being called too often at the moment.</source>
        <translation>该接口当前调用过于频繁。</translation>
    </message>
    <message>
        <source>Too many calls</source>
        <translation>调用过于频繁</translation>
    </message>
    <message>
        <source>The API was called too often within a short time.</source>
        <translation>短时间内调用 API 过于频繁，触发流控。</translation>
    </message>
    <message>
        <source>The region is under maintenance</source>
        <translation>地域维护中</translation>
    </message>
    <message>
        <source>System maintenance is in progress in this region.</source>
        <translation>该地域正在进行系统维护。</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>请数分钟后重试。</translation>
    </message>
    <message>
        <source>Service temporarily unavailable</source>
        <translation>服务暂不可用</translation>
    </message>
    <message>
        <source>The server has a temporary failure.</source>
        <translation>服务端临时故障。</translation>
    </message>
    <message>
        <source>Internal error of the API</source>
        <translation>API 内部错误</translation>
    </message>
    <message>
        <source>The server failed for a reason it does not tell.</source>
        <translation>服务端发生内部错误，未说明原因。</translation>
    </message>
    <message>
        <source>Read the instance first, then try again. If it stays, send the RequestId to Alibaba Cloud support.</source>
        <translation>请先查询实例再重试；如果仍然失败，请携带 RequestId 提交工单。</translation>
    </message>
    <message>
        <source>Unknown error of the API</source>
        <translation>API 未知错误</translation>
    </message>
    <message>
        <source>The server failed with an error it does not know itself.</source>
        <translation>服务端发生未知错误。</translation>
    </message>
    <message>
        <source>Another operation is running</source>
        <translation>存在冲突的操作</translation>
    </message>
    <message>
        <source>The request conflicts with an operation that is still running on this instance.</source>
        <translation>该实例有正在进行的操作，与本次请求冲突。</translation>
    </message>
    <message>
        <source>Wait until it has ended, then try again.</source>
        <translation>请等待其结束后重试。</translation>
    </message>
    <message>
        <source>Client token already used</source>
        <translation>幂等令牌已被使用</translation>
    </message>
    <message>
        <source>The client token was used before with other parameters; that earlier request may have taken effect.</source>
        <translation>该幂等令牌曾用于参数不同的请求，首次请求可能已生效。</translation>
    </message>
    <message>
        <source>Read the instance first, then submit with a new token.</source>
        <translation>请先核对实例，再用新的幂等令牌提交。</translation>
    </message>
    <message>
        <source>The earlier request is still running</source>
        <translation>上一次请求仍在处理</translation>
    </message>
    <message>
        <source>The earlier request with this client token is still being processed.</source>
        <translation>使用该幂等令牌的上一次请求仍在处理中。</translation>
    </message>
    <message>
        <source>Wait for its result; do not submit with a new token.</source>
        <translation>请等待结果，不要更换幂等令牌重新提交。</translation>
    </message>
    <message>
        <source>Client token not accepted</source>
        <translation>幂等令牌无效</translation>
    </message>
    <message>
        <source>The client token is too long or holds characters that are not ASCII.</source>
        <translation>幂等令牌过长，或含有非 ASCII 字符。</translation>
    </message>
    <message>
        <source>The check has passed</source>
        <translation>预检通过</translation>
    </message>
    <message>
        <source>The API has checked the request and would accept it.</source>
        <translation>API 已检查该请求，可以执行。</translation>
    </message>
    <message>
        <source>Go on and submit it.</source>
        <translation>可以继续提交。</translation>
    </message>
    <message>
        <source>Instance not found</source>
        <translation>实例不存在</translation>
    </message>
    <message>
        <source>The instance does not exist in this region and account; it may have been released.</source>
        <translation>该地域和账号下没有此实例，可能已被释放。</translation>
    </message>
    <message>
        <source>Refresh the list, and check region and account.</source>
        <translation>请刷新列表，并核对地域和账号。</translation>
    </message>
    <message>
        <source>Not possible for this instance</source>
        <translation>该实例不支持</translation>
    </message>
    <message>
        <source>This instance does not support the operation.</source>
        <translation>该实例不支持此操作。</translation>
    </message>
    <message>
        <source>See in the ECS console what is possible for it.</source>
        <translation>请在 ECS 管理控制台查看该实例支持的操作。</translation>
    </message>
    <message>
        <source>Locked for security</source>
        <translation>安全锁定</translation>
    </message>
    <message>
        <source>The instance is locked for security reasons.</source>
        <translation>实例已被安全锁定。</translation>
    </message>
    <message>
        <source>Deal with the security notice, then ask Alibaba Cloud support to lift the lock.</source>
        <translation>请先处理安全通知，再联系阿里云客服解除锁定。</translation>
    </message>
    <message>
        <source>Cannot be stopped now</source>
        <translation>当前状态不能停止</translation>
    </message>
    <message>
        <source>Only a running instance can be stopped.</source>
        <translation>只有运行中的实例才能停止。</translation>
    </message>
    <message>
        <source>Wait until the instance is running, or refresh: it may be stopped already.</source>
        <translation>请等待实例进入运行中状态，或刷新确认是否已停止。</translation>
    </message>
    <message>
        <source>Cannot be started now</source>
        <translation>当前状态不能启动</translation>
    </message>
    <message>
        <source>Only a stopped instance can be started.</source>
        <translation>只有已停止的实例才能启动。</translation>
    </message>
    <message>
        <source>Wait until the instance is stopped, or refresh: it may be running already.</source>
        <translation>请等待实例进入已停止状态，或刷新确认是否已在运行。</translation>
    </message>
    <message>
        <source>State not suitable</source>
        <translation>实例状态不支持</translation>
    </message>
    <message>
        <source>A public IP can be allocated only while the instance is running or stopped.</source>
        <translation>实例处于运行中或已停止状态时才能分配公网 IP。</translation>
    </message>
    <message>
        <source>Wait until the instance is running or stopped, then try again.</source>
        <translation>请等待实例进入运行中或已停止状态后重试。</translation>
    </message>
    <message>
        <source>The present state of the instance does not permit this change.</source>
        <translation>实例当前状态不允许此变更。</translation>
    </message>
    <message>
        <source>Wait until it is running or stopped. On the classic network, stop it before raising outbound bandwidth from 0.</source>
        <translation>请等待实例进入运行中或已停止状态；经典网络实例的公网出带宽从 0 升级前，请先停止实例。</translation>
    </message>
    <message>
        <source>The instance cannot be changed in its present state.</source>
        <translation>实例在当前状态下不能变更。</translation>
    </message>
    <message>
        <source>Wait until its state has settled, or stop it first if the type is to be changed.</source>
        <translation>请等待状态稳定；变更规格时请先停止实例。</translation>
    </message>
    <message>
        <source>The instance is not stopped</source>
        <translation>实例未停止</translation>
    </message>
    <message>
        <source>The instance must be stopped for this change.</source>
        <translation>实例处于已停止状态时才能进行此变更。</translation>
    </message>
    <message>
        <source>Stop it in the mode that keeps it charged, wait until it has stopped, then submit again.</source>
        <translation>请以普通停机模式停止实例，待其停止后再提交。</translation>
    </message>
    <message>
        <source>No price for this billing method</source>
        <translation>该付费类型无法询价</translation>
    </message>
    <message>
        <source>A pay-as-you-go instance has no price for a modification.</source>
        <translation>按量付费实例不支持变配询价。</translation>
    </message>
    <message>
        <source>The price of a new purchase is shown instead.</source>
        <translation>请参考新购价格。</translation>
    </message>
    <message>
        <source>Only for pay-as-you-go</source>
        <translation>仅支持按量付费实例</translation>
    </message>
    <message>
        <source>This action does not change subscriptions.</source>
        <translation>该操作不支持包年包月实例。</translation>
    </message>
    <message>
        <source>Use Change bandwidth for its bandwidth, and the ECS console for its type.</source>
        <translation>变更带宽请使用“变更带宽”，变更规格请在 ECS 管理控制台操作。</translation>
    </message>
    <message>
        <source>Billing method not suitable</source>
        <translation>付费类型不支持</translation>
    </message>
    <message>
        <source>The action does not fit the billing method of the instance.</source>
        <translation>实例的付费类型不支持此操作。</translation>
    </message>
    <message>
        <source>See in the ECS console what is possible for this billing method.</source>
        <translation>请在 ECS 管理控制台查看该付费类型支持的操作。</translation>
    </message>
    <message>
        <source>Lowering refused</source>
        <translation>不允许降低带宽</translation>
    </message>
    <message>
        <source>The new bandwidth is lower than the present one, and the API does not allow lowering here.</source>
        <translation>新带宽低于当前带宽，且 API 不允许在当前条件下降低带宽。</translation>
    </message>
    <message>
        <source>Choose a value not below the present one, or lower it at renewal.</source>
        <translation>请选择不低于当前值的带宽，或在续费时降低带宽。</translation>
    </message>
    <message>
        <source>No lowering left</source>
        <translation>降配次数已用完</translation>
    </message>
    <message>
        <source>This subscription cannot be lowered any more.</source>
        <translation>该包年包月实例的降配次数已用完。</translation>
    </message>
    <message>
        <source>Lower it when the subscription is renewed.</source>
        <translation>请在续费时降低配置。</translation>
    </message>
    <message>
        <source>Lowering not supported</source>
        <translation>不支持降配</translation>
    </message>
    <message>
        <source>The instance cannot be changed to this smaller type.</source>
        <translation>该实例不支持降配到此规格。</translation>
    </message>
    <message>
        <source>Choose another type.</source>
        <translation>请更换规格。</translation>
    </message>
    <message>
        <source>Network billing not accepted</source>
        <translation>网络计费方式无效</translation>
    </message>
    <message>
        <source>The API does not accept this network billing for the instance.</source>
        <translation>API 不接受该实例使用此网络计费方式。</translation>
    </message>
    <message>
        <source>Choose pay by traffic or pay by fixed bandwidth, as offered.</source>
        <translation>请在支持的范围内选择按使用流量或按固定带宽。</translation>
    </message>
    <message>
        <source>Inbound bandwidth out of range</source>
        <translation>公网入带宽超出范围</translation>
    </message>
    <message>
        <source>The inbound bandwidth is beyond the permitted range.</source>
        <translation>公网入带宽超出取值范围。</translation>
    </message>
    <message>
        <source>Leave it unchanged, or choose a value within the range shown.</source>
        <translation>请保持不变，或选择允许范围内的值。</translation>
    </message>
    <message>
        <source>Outbound bandwidth out of range</source>
        <translation>公网出带宽超出范围</translation>
    </message>
    <message>
        <source>The outbound bandwidth is beyond the permitted range.</source>
        <translation>公网出带宽超出取值范围。</translation>
    </message>
    <message>
        <source>Choose a value within the range shown; the type of the instance may cap it further.</source>
        <translation>请选择允许范围内的值，实例规格可能有更低的上限。</translation>
    </message>
    <message>
        <source>Outbound bandwidth not accepted</source>
        <translation>公网出带宽无效</translation>
    </message>
    <message>
        <source>The outbound bandwidth is not a number or out of range.</source>
        <translation>公网出带宽不是数字，或超出取值范围。</translation>
    </message>
    <message>
        <source>Choose a value within the range shown.</source>
        <translation>请选择允许范围内的值。</translation>
    </message>
    <message>
        <source>Bandwidth not accepted</source>
        <translation>带宽取值无效</translation>
    </message>
    <message>
        <source>The bandwidth values are not valid for this instance.</source>
        <translation>该实例不支持此带宽取值。</translation>
    </message>
    <message>
        <source>Choose other bandwidth values.</source>
        <translation>请调整带宽取值。</translation>
    </message>
    <message>
        <source>Image and type do not match</source>
        <translation>镜像与规格不匹配</translation>
    </message>
    <message>
        <source>The image of the instance does not support the type.</source>
        <translation>实例的镜像不支持此规格。</translation>
    </message>
    <message>
        <source>Choose another type, or replace the image first.</source>
        <translation>请更换规格，或先更换镜像。</translation>
    </message>
    <message>
        <source>Parameters contradict each other</source>
        <translation>参数冲突</translation>
    </message>
    <message>
        <source>Two parameters of the request contradict each other.</source>
        <translation>请求中有参数互相冲突。</translation>
    </message>
    <message>
        <source>Change one thing at a time.</source>
        <translation>请每次只变更一项。</translation>
    </message>
    <message>
        <source>Too much in one request</source>
        <translation>一次变更过多</translation>
    </message>
    <message>
        <source>The type and the bandwidth cannot be changed in one request.</source>
        <translation>不能在一次请求中同时变更规格和带宽。</translation>
    </message>
    <message>
        <source>Change one now and the other after the cooldown.</source>
        <translation>请先变更其中一项，冷却时间结束后再变更另一项。</translation>
    </message>
    <message>
        <source>An elastic IP is bound</source>
        <translation>已绑定弹性公网 IP</translation>
    </message>
    <message>
        <source>An elastic IP is bound to the instance, and the bandwidth belongs to it.</source>
        <translation>实例已绑定弹性公网 IP，带宽由弹性公网 IP 决定。</translation>
    </message>
    <message>
        <source>Change the bandwidth of the elastic IP, or unbind it first.</source>
        <translation>请修改弹性公网 IP 的带宽，或先解绑弹性公网 IP。</translation>
    </message>
    <message>
        <source>No temporary upgrade with an elastic IP</source>
        <translation>绑定弹性公网 IP 时不能临时升级</translation>
    </message>
    <message>
        <source>Bandwidth cannot be raised for a time while an elastic IP is bound.</source>
        <translation>实例绑定弹性公网 IP 后不能临时升级带宽。</translation>
    </message>
    <message>
        <source>Period not accepted</source>
        <translation>时间段无效</translation>
    </message>
    <message>
        <source>The period of the temporary upgrade is not valid.</source>
        <translation>临时升级的时间段无效。</translation>
    </message>
    <message>
        <source>Public IP cannot be asked for</source>
        <translation>不能申请公网 IP</translation>
    </message>
    <message>
        <source>A public IP cannot be assigned together with this change.</source>
        <translation>此变更不能同时分配公网 IP。</translation>
    </message>
    <message>
        <source>Change the bandwidth first, then allocate a public IP.</source>
        <translation>请先变更带宽，再分配公网 IP。</translation>
    </message>
    <message>
        <source>Network type not suitable</source>
        <translation>网络类型不支持</translation>
    </message>
    <message>
        <source>The action does not support the network type of the instance.</source>
        <translation>该操作不支持实例的网络类型。</translation>
    </message>
    <message>
        <source>Refused for a VPC instance</source>
        <translation>专有网络实例被拒绝</translation>
    </message>
    <message>
        <source>The API refused because the instance is in a VPC; this is an old rule.</source>
        <translation>实例属于专有网络，API 拒绝了此操作，这是一条历史规则。</translation>
    </message>
    <message>
        <source>Use Change bandwidth instead, or bind an elastic IP.</source>
        <translation>请改用“变更带宽”，或绑定弹性公网 IP。</translation>
    </message>
    <message>
        <source>The API gives this kind of public IP to classic network instances only, or the VLAN does not fit.</source>
        <translation>API 仅为经典网络实例分配此类公网 IP，或指定的 VLAN 不符合要求。</translation>
    </message>
    <message>
        <source>Bind an elastic IP instead.</source>
        <translation>请改为绑定弹性公网 IP。</translation>
    </message>
    <message>
        <source>Change it in the ECS console, or bind an elastic IP.</source>
        <translation>请在 ECS 管理控制台变更，或绑定弹性公网 IP。</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>库存不足</translation>
    </message>
    <message>
        <source>The type is out of stock in this zone.</source>
        <translation>该可用区中此规格库存不足。</translation>
    </message>
    <message>
        <source>Choose another type, or try again later.</source>
        <translation>请更换规格，或稍后再试。</translation>
    </message>
    <message>
        <source>Already lowered in this billing cycle</source>
        <translation>本计费周期内已降配</translation>
    </message>
    <message>
        <source>After a lowering the instance cannot be changed again in the present billing cycle.</source>
        <translation>降配后，本计费周期内不能再次升级或降配。</translation>
    </message>
    <message>
        <source>Change it in the next billing cycle.</source>
        <translation>请在下个计费周期操作。</translation>
    </message>
    <message>
        <source>Not open to this account</source>
        <translation>该账号不支持</translation>
    </message>
    <message>
        <source>This operation is not available to this account.</source>
        <translation>当前账号不支持此操作。</translation>
    </message>
    <message>
        <source>Ask Alibaba Cloud support, with the RequestId.</source>
        <translation>请携带 RequestId 提交工单咨询。</translation>
    </message>
    <message>
        <source>Refused for a subscription</source>
        <translation>包年包月实例被拒绝</translation>
    </message>
    <message>
        <source>The API refused because the instance is a subscription.</source>
        <translation>实例为包年包月，API 拒绝了此操作。</translation>
    </message>
    <message>
        <source>Change it at renewal, or in the ECS console.</source>
        <translation>请在续费时变更，或在 ECS 管理控制台操作。</translation>
    </message>
    <message>
        <source>The API refused; with this action that usually means that the type is out of stock.</source>
        <translation>API 拒绝了此操作，通常是因为目标规格库存不足。</translation>
    </message>
    <message>
        <source>Operation refused</source>
        <translation>操作被拒绝</translation>
    </message>
    <message>
        <source>The API refused the operation; its own message says why.</source>
        <translation>API 拒绝了此操作，原因见其返回的信息。</translation>
    </message>
    <message>
        <source>See its message, or ask Alibaba Cloud support with the RequestId.</source>
        <translation>请查看返回的信息，或携带 RequestId 提交工单。</translation>
    </message>
    <message>
        <source>Overdue payment</source>
        <translation>账号欠费</translation>
    </message>
    <message>
        <source>The account owes money.</source>
        <translation>账号有欠费未结清。</translation>
    </message>
    <message>
        <source>Settle the bill in the billing console, then submit again.</source>
        <translation>请在费用中心结清欠款后重新提交。</translation>
    </message>
    <message>
        <source>Expired or overdue</source>
        <translation>实例到期或欠费</translation>
    </message>
    <message>
        <source>The subscription has expired, or the pay-as-you-go instance has an overdue payment.</source>
        <translation>包年包月实例已到期，或按量付费实例欠费。</translation>
    </message>
    <message>
        <source>Renew it or settle the overdue payment, then submit again.</source>
        <translation>请续费或结清欠款后重新提交。</translation>
    </message>
    <message>
        <source>Subscription expired</source>
        <translation>实例已到期</translation>
    </message>
    <message>
        <source>The subscription has expired.</source>
        <translation>包年包月实例已到期。</translation>
    </message>
    <message>
        <source>Renew it, then try again.</source>
        <translation>请续费后重试。</translation>
    </message>
    <message>
        <source>Disk with an overdue payment</source>
        <translation>磁盘欠费</translation>
    </message>
    <message>
        <source>A disk of the instance has an overdue payment.</source>
        <translation>实例的磁盘欠费。</translation>
    </message>
    <message>
        <source>Settle the bill in the billing console, then try again.</source>
        <translation>请在费用中心结清欠款后重试。</translation>
    </message>
    <message>
        <source>Balance too low</source>
        <translation>余额不足</translation>
    </message>
    <message>
        <source>The balance of the account does not cover the charge.</source>
        <translation>账户余额不足以支付本次费用。</translation>
    </message>
    <message>
        <source>Top up the account, or switch automatic payment off to leave an order that is paid later.</source>
        <translation>请充值，或关闭自动支付，先生成未支付订单。</translation>
    </message>
    <message>
        <source>The balance of the account is too low.</source>
        <translation>账户余额不足。</translation>
    </message>
    <message>
        <source>Top up the account, then try again.</source>
        <translation>请充值后重试。</translation>
    </message>
    <message>
        <source>Unpaid order</source>
        <translation>有未支付订单</translation>
    </message>
    <message>
        <source>The instance or the account has an order that has not been paid.</source>
        <translation>该实例或账号有未支付订单。</translation>
    </message>
    <message>
        <source>The last order is being processed</source>
        <translation>上一订单处理中</translation>
    </message>
    <message>
        <source>An earlier order of this instance is still being processed.</source>
        <translation>该实例的上一笔订单仍在处理中。</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>请稍候重试。</translation>
    </message>
    <message>
        <source>The last request is being processed</source>
        <translation>上一请求处理中</translation>
    </message>
    <message>
        <source>An earlier request for this instance is still being processed.</source>
        <translation>该实例的上一个请求仍在处理中。</translation>
    </message>
    <message>
        <source>No price for these values</source>
        <translation>没有对应价格</translation>
    </message>
    <message>
        <source>There is no price for this combination of values.</source>
        <translation>该取值没有对应的价格。</translation>
    </message>
    <message>
        <source>Choose other values.</source>
        <translation>请调整取值。</translation>
    </message>
    <message>
        <source>No order could be made</source>
        <translation>订单创建失败</translation>
    </message>
    <message>
        <source>The API could not create the order.</source>
        <translation>API 未能创建订单。</translation>
    </message>
    <message>
        <source>No purchase found</source>
        <translation>找不到购买信息</translation>
    </message>
    <message>
        <source>The API finds no purchase behind this instance.</source>
        <translation>API 找不到该实例的购买信息。</translation>
    </message>
    <message>
        <source>Period too long</source>
        <translation>查询时间段过长</translation>
    </message>
    <message>
        <source>More points of use were asked for than the API gives in one answer.</source>
        <translation>请求的监控数据点数超过了单次查询的上限。</translation>
    </message>
    <message>
        <source>Type not accepted</source>
        <translation>规格无效</translation>
    </message>
    <message>
        <source>The API does not accept this type for the instance.</source>
        <translation>API 不接受该实例使用此规格。</translation>
    </message>
    <message>
        <source>Value not accepted</source>
        <translation>参数取值无效</translation>
    </message>
    <message>
        <source>The API does not accept a value of the request; its own message says which.</source>
        <translation>API 不接受请求中的某个取值，详见其返回的信息。</translation>
    </message>
    <message>
        <source>Correct the value. If nothing looks wrong, report it with the RequestId.</source>
        <translation>请修正取值；如果没有发现问题，请携带 RequestId 反馈。</translation>
    </message>
    <message>
        <source>Disks do not allow it</source>
        <translation>磁盘类型不支持</translation>
    </message>
    <message>
        <source>The disks of the instance, usually local disks, do not allow a change of type.</source>
        <translation>实例挂载的磁盘（通常为本地盘）不支持变更规格。</translation>
    </message>
    <message>
        <source>Create an instance of the type you need and move the workload there.</source>
        <translation>请新建所需规格的实例，再迁移业务。</translation>
    </message>
    <message>
        <source>No way to this type</source>
        <translation>不能变更为该规格</translation>
    </message>
    <message>
        <source>The present type cannot be changed to the chosen one.</source>
        <translation>当前规格不能变更为目标规格。</translation>
    </message>
    <message>
        <source>Choose one of the types that are offered.</source>
        <translation>请从可变更的规格中选择。</translation>
    </message>
    <message>
        <source>Type not sold in this zone</source>
        <translation>可用区不提供该规格</translation>
    </message>
    <message>
        <source>The zone of the instance does not offer this type.</source>
        <translation>实例所在可用区不提供此规格。</translation>
    </message>
    <message>
        <source>Type not supported</source>
        <translation>规格不支持</translation>
    </message>
    <message>
        <source>The type does not exist, is retired, or is not sold in this zone.</source>
        <translation>此规格不存在、已下线，或可用区不提供。</translation>
    </message>
    <message>
        <source>Type not open to this account</source>
        <translation>无权使用该规格</translation>
    </message>
    <message>
        <source>The account may not use this type.</source>
        <translation>该账号无权使用此规格。</translation>
    </message>
    <message>
        <source>Apply for it, or choose another type.</source>
        <translation>请申请使用权限，或更换规格。</translation>
    </message>
    <message>
        <source>No price for a smaller type</source>
        <translation>降配无法询价</translation>
    </message>
    <message>
        <source>The API gives a price for upgrades only.</source>
        <translation>API 仅支持升级询价。</translation>
    </message>
    <message>
        <source>Go on without a price, or choose a larger type.</source>
        <translation>请直接继续，或选择更高的规格。</translation>
    </message>
    <message>
        <source>Type retired</source>
        <translation>规格已下线</translation>
    </message>
    <message>
        <source>The type is no longer sold.</source>
        <translation>此规格已下线，不再售卖。</translation>
    </message>
    <message>
        <source>Type and request do not match</source>
        <translation>规格与请求不匹配</translation>
    </message>
    <message>
        <source>The type of the instance does not support this operation.</source>
        <translation>实例的规格不支持此操作。</translation>
    </message>
    <message>
        <source>The image of the instance cannot run on this type.</source>
        <translation>实例的镜像不支持目标规格。</translation>
    </message>
    <message>
        <source>Marketplace image not available</source>
        <translation>云市场镜像不可用</translation>
    </message>
    <message>
        <source>The marketplace image of the instance is no longer on sale, so it cannot be changed.</source>
        <translation>实例使用的云市场镜像已下架，不能变更。</translation>
    </message>
    <message>
        <source>Replace the image first.</source>
        <translation>请先更换镜像。</translation>
    </message>
    <message>
        <source>System disk not accepted</source>
        <translation>系统盘类型无效</translation>
    </message>
    <message>
        <source>The category of the system disk does not fit the new type.</source>
        <translation>系统盘类型与新规格不匹配。</translation>
    </message>
    <message>
        <source>No move to another zone</source>
        <translation>不支持跨可用区迁移</translation>
    </message>
    <message>
        <source>The instance cannot be moved to another zone for this change.</source>
        <translation>该实例不支持跨可用区迁移变配。</translation>
    </message>
    <message>
        <source>Choose a type that its own zone offers.</source>
        <translation>请选择实例所在可用区提供的规格。</translation>
    </message>
    <message>
        <source>VPC has advanced features</source>
        <translation>专有网络已开启高级功能</translation>
    </message>
    <message>
        <source>The VPC uses advanced network features that this type does not support.</source>
        <translation>专有网络已开启高级特性，此规格不支持。</translation>
    </message>
    <message>
        <source>Choose a type of a newer family.</source>
        <translation>请选择较新规格族的规格。</translation>
    </message>
    <message>
        <source>The last change has not taken effect</source>
        <translation>上次变更尚未生效</translation>
    </message>
    <message>
        <source>The last change of the type takes effect only when the instance is started.</source>
        <translation>上次规格变更要在启动实例后才生效。</translation>
    </message>
    <message>
        <source>Start the instance, then change it again.</source>
        <translation>请先启动实例，再次变更。</translation>
    </message>
    <message>
        <source>Too many private IPv4 addresses</source>
        <translation>私网 IPv4 地址过多</translation>
    </message>
    <message>
        <source>The instance has more private IPv4 addresses than the new type supports.</source>
        <translation>实例的私网 IPv4 地址数量超过新规格的上限。</translation>
    </message>
    <message>
        <source>Release some of them, or choose a larger type.</source>
        <translation>请释放部分地址，或选择更高的规格。</translation>
    </message>
    <message>
        <source>Too many IPv6 addresses</source>
        <translation>IPv6 地址过多</translation>
    </message>
    <message>
        <source>The instance has more IPv6 addresses than the new type supports.</source>
        <translation>实例的 IPv6 地址数量超过新规格的上限。</translation>
    </message>
    <message>
        <source>Type without IPv6</source>
        <translation>规格不支持 IPv6</translation>
    </message>
    <message>
        <source>The instance has IPv6 addresses, and the new type does not support IPv6.</source>
        <translation>实例已分配 IPv6 地址，而新规格不支持 IPv6。</translation>
    </message>
    <message>
        <source>Release the IPv6 addresses, or choose another type.</source>
        <translation>请释放 IPv6 地址，或更换规格。</translation>
    </message>
    <message>
        <source>Quota used up</source>
        <translation>配额不足</translation>
    </message>
    <message>
        <source>The quota of the account for this type or for vCPUs is used up.</source>
        <translation>该账号的规格配额或 vCPU 配额已用完。</translation>
    </message>
    <message>
        <source>Ask for a higher quota in the quota centre, or choose a smaller type.</source>
        <translation>请在配额中心申请提升配额，或选择更小的规格。</translation>
    </message>
    <message>
        <source>On a dedicated host</source>
        <translation>部署在专有宿主机上</translation>
    </message>
    <message>
        <source>The instance runs on a dedicated host and cannot be changed by this action.</source>
        <translation>实例部署在专有宿主机上，不支持此操作。</translation>
    </message>
    <message>
        <source>Change it in the ECS console, with the procedure for dedicated hosts.</source>
        <translation>请在 ECS 管理控制台按专有宿主机的流程操作。</translation>
    </message>
    <message>
        <source>A temporary upgrade is active</source>
        <translation>临时升级生效中</translation>
    </message>
    <message>
        <source>A temporary upgrade of this instance is still in force.</source>
        <translation>该实例的临时升级仍在生效。</translation>
    </message>
    <message>
        <source>Wait until it has ended.</source>
        <translation>请等待临时升级结束。</translation>
    </message>
    <message>
        <source>Disk fault</source>
        <translation>磁盘异常</translation>
    </message>
    <message>
        <source>A disk of the instance is faulty.</source>
        <translation>实例的磁盘状态异常。</translation>
    </message>
    <message>
        <source>Look at its disks in the ECS console, or ask Alibaba Cloud support with the RequestId.</source>
        <translation>请在 ECS 管理控制台检查磁盘，或携带 RequestId 提交工单。</translation>
    </message>
    <message>
        <source>Instance not ready</source>
        <translation>实例未就绪</translation>
    </message>
    <message>
        <source>The instance is not ready to be started yet.</source>
        <translation>实例尚未就绪，暂时不能启动。</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>请稍后重试。</translation>
    </message>
    <message>
        <source>Bid below the market price</source>
        <translation>出价低于市场价</translation>
    </message>
    <message>
        <source>The highest price set for this spot instance is below the market price.</source>
        <translation>该抢占式实例的出价低于当前市场价。</translation>
    </message>
    <message>
        <source>Try again when the price has fallen.</source>
        <translation>请在市场价回落后重试。</translation>
    </message>
    <message>
        <source>Address malformed</source>
        <translation>IP 地址格式错误</translation>
    </message>
    <message>
        <source>The IP address is not well formed.</source>
        <translation>IP 地址格式不正确。</translation>
    </message>
    <message>
        <source>Address not found</source>
        <translation>IP 地址不存在</translation>
    </message>
    <message>
        <source>The IP address is not among those that can be given.</source>
        <translation>该 IP 地址不在可分配的范围内。</translation>
    </message>
    <message>
        <source>Let the API choose an address.</source>
        <translation>请由 API 自动分配地址。</translation>
    </message>
    <message>
        <source>VLAN not found</source>
        <translation>VLAN 不存在</translation>
    </message>
    <message>
        <source>The VLAN does not exist.</source>
        <translation>指定的 VLAN 不存在。</translation>
    </message>
    <message>
        <source>Address in use</source>
        <translation>IP 地址已被占用</translation>
    </message>
    <message>
        <source>The IP address is used by another instance.</source>
        <translation>该 IP 地址已被其他实例使用。</translation>
    </message>
    <message>
        <source>There is a public IP already</source>
        <translation>已有公网 IP</translation>
    </message>
    <message>
        <source>The instance has a public IP already.</source>
        <translation>该实例已分配公网 IP。</translation>
    </message>
    <message>
        <source>Refresh the instance to see it.</source>
        <translation>请刷新实例查看。</translation>
    </message>
    <message>
        <source>No public IP left</source>
        <translation>公网 IP 不足</translation>
    </message>
    <message>
        <source>No public IP is left in this zone at the moment.</source>
        <translation>该可用区暂时没有可分配的公网 IP。</translation>
    </message>
    <message>
        <source>Try again later, or bind an elastic IP.</source>
        <translation>请稍后重试，或绑定弹性公网 IP。</translation>
    </message>
    <message>
        <source>Outbound bandwidth is 0</source>
        <translation>公网出带宽为 0</translation>
    </message>
    <message>
        <source>A public IP cannot be allocated while outbound bandwidth is 0.</source>
        <translation>公网出带宽为 0 时不能分配公网 IP。</translation>
    </message>
    <message>
        <source>Raise outbound bandwidth first.</source>
        <translation>请先升级公网出带宽。</translation>
    </message>
    <message>
        <source>No public IP could be given</source>
        <translation>公网 IP 分配失败</translation>
    </message>
    <message>
        <source>The API could not allocate a public IP.</source>
        <translation>API 未能分配公网 IP。</translation>
    </message>
    <message>
        <source>Check that outbound bandwidth is above 0, and try again later.</source>
        <translation>请确认公网出带宽大于 0，并稍后重试。</translation>
    </message>
    <message>
        <source>The public IP could not be bound</source>
        <translation>公网 IP 绑定失败</translation>
    </message>
    <message>
        <source>The API could not bind the public IP to the instance.</source>
        <translation>API 未能将公网 IP 绑定到实例。</translation>
    </message>
    <message>
        <source>Read the instance, and try again later.</source>
        <translation>请查询实例，并稍后重试。</translation>
    </message>
    <message>
        <source>This program could not send the request: the account has no complete credentials.</source>
        <translation>程序无法发送请求：账号没有完整的凭证。</translation>
    </message>
    <message>
        <source>Enter the credentials of the account again, then try again.</source>
        <translation>请重新填写账号凭证后重试。</translation>
    </message>
    <message>
        <source>The journal is being opened</source>
        <translation>变更记录正在打开</translation>
    </message>
    <message>
        <source>The journal of changes is not open yet, and nothing is sent before it is.</source>
        <translation>变更记录尚未打开，在此之前不会发送任何变更。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>请稍候重试。</translation>
    </message>
    <message>
        <source>Journal of a newer version</source>
        <translation>变更记录版本较新</translation>
    </message>
    <message>
        <source>The journal of changes was written by a newer version of this program.</source>
        <translation>变更记录由更新版本的程序写入。</translation>
    </message>
    <message>
        <source>Use the newer version, or another data folder.</source>
        <translation>请使用更新版本的程序，或更换数据目录。</translation>
    </message>
    <message>
        <source>The journal cannot be read</source>
        <translation>变更记录无法读取</translation>
    </message>
    <message>
        <source>The journal of changes cannot be read, and nothing is sent without it.</source>
        <translation>变更记录无法读取，因此不会发送任何变更。</translation>
    </message>
    <message>
        <source>Check the data folder and the space on the disk, then start the program again.</source>
        <translation>请检查数据目录和磁盘空间，然后重新启动程序。</translation>
    </message>
    <message>
        <source>The journal cannot be written</source>
        <translation>变更记录无法写入</translation>
    </message>
    <message>
        <source>The journal of changes cannot be written, and nothing is sent without it.</source>
        <translation>变更记录无法写入，因此不会发送任何变更。</translation>
    </message>
    <message>
        <source>Check the data folder and the space on the disk, then try again.</source>
        <translation>请检查数据目录和磁盘空间后重试。</translation>
    </message>
    <message>
        <source>The account is read-only</source>
        <translation>账号为只读</translation>
    </message>
    <message>
        <source>This account is set to read-only in this program.</source>
        <translation>该账号在本程序中设为只读。</translation>
    </message>
    <message>
        <source>Allow changes in the settings of the account.</source>
        <translation>请在账号设置中允许变更。</translation>
    </message>
    <message>
        <source>The client token is empty or too long.</source>
        <translation>幂等令牌为空或过长。</translation>
    </message>
    <message>
        <source>The account is not known yet</source>
        <translation>尚未确认账号</translation>
    </message>
    <message>
        <source>Whose keys these are has not been answered yet, and nothing is sent before it is.</source>
        <translation>尚未确认密钥所属的账号，在此之前不会发送任何请求。</translation>
    </message>
    <message>
        <source>Refresh the list, then try again.</source>
        <translation>请刷新列表后重试。</translation>
    </message>
    <message>
        <source>%1 Request ID: %2</source>
        <comment>sentences, then the ID to quote</comment>
        <translation>%1请求 ID：%2</translation>
    </message>
    <message>
        <source>The API tells the use of the last 30 days only, in points of 1, 10 or 60 minutes.</source>
        <translation>API 只提供最近 30 天的监控数据，数据点间隔为 1、10 或 60 分钟。</translation>
    </message>
    <message>
        <source>Check that the clock of this computer is right.</source>
        <translation>请确认本机时钟准确。</translation>
    </message>
    <message>
        <source>No region available</source>
        <translation>没有可用的地域</translation>
    </message>
    <message>
        <source>The API finds no region in which it could offer this instance anything.</source>
        <translation>API 找不到可以为该实例提供资源的地域。</translation>
    </message>
    <message>
        <source>Check the region of the instance, and that the account may use it.</source>
        <translation>请检查实例所在地域，并确认账号可以使用该地域。</translation>
    </message>
    <message>
        <source>Question does not suit the billing method</source>
        <translation>查询与计费方式不符</translation>
    </message>
    <message>
        <source>The API has no answer to this question for the billing method of the instance.</source>
        <translation>对于该实例的计费方式，API 不支持这项查询。</translation>
    </message>
    <message>
        <source>Refresh the instance. If it stays, report it with the RequestId.</source>
        <translation>请刷新实例；如果问题仍然存在，请附上 RequestId 反馈。</translation>
    </message>
    <message>
        <source>Question not understood</source>
        <translation>查询参数无效</translation>
    </message>
    <message>
        <source>The API does not understand what was asked about types or prices.</source>
        <translation>API 无法识别关于实例规格或价格的查询。</translation>
    </message>
    <message>
        <source>The instance is not listed</source>
        <translation>实例未列出</translation>
    </message>
    <message>
        <source>The API does not list the instance any more, or these keys may not see it.</source>
        <translation>API 不再列出该实例，或当前密钥无权查看。</translation>
    </message>
    <message>
        <source>The instance has changed meanwhile</source>
        <translation>实例已发生变化</translation>
    </message>
    <message>
        <source>Look at the present values and the price, then send again.</source>
        <translation>请核对当前配置和价格后重新提交。</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a message of the API that lacks its full stop</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Try again when you want it.</source>
        <translation>需要时可以重试。</translation>
    </message>
    <message>
        <source>Refresh the list and look at the instance in the ECS console before going on.</source>
        <translation>请刷新列表，并在 ECS 控制台确认实例情况后再继续。</translation>
    </message>
    <message>
        <source>Pay or cancel the order in the ECS console, then submit again.</source>
        <translation>请在 ECS 控制台支付或取消订单后重新提交。</translation>
    </message>
    <message>
        <source>No price available</source>
        <translation>无法询价</translation>
    </message>
    <message>
        <source>The API gives no price for this type or combination of values.</source>
        <translation>API 没有返回该规格或配置组合的价格。</translation>
    </message>
    <message>
        <source>The change can be made without knowing its price.</source>
        <translation>没有价格也可以进行变更。</translation>
    </message>
    <message>
        <source>Ask the administrator to let this identity call %1 of the billing API (BSS).</source>
        <translation>请联系管理员授予该身份调用费用 API（BSS）%1 的权限。</translation>
    </message>
    <message>
        <source>The order is still unpaid</source>
        <translation>订单仍未支付</translation>
    </message>
    <message>
        <source>The API accepted the cancellation, but the order is still listed as unpaid.</source>
        <translation>API 已受理作废请求，但订单仍显示为未支付。</translation>
    </message>
    <message>
        <source>Refresh the orders in a few minutes; cancel it again if it is still there.</source>
        <translation>请几分钟后刷新订单；如果订单仍在，请再次作废。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two whole sentences, one after the other</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Held in the queue</source>
        <translation>在队列中待处理</translation>
    </message>
    <message>
        <source>When its time came, something stood against the change.</source>
        <translation>到了该提交的时候，有条件不允许此变更。</translation>
    </message>
    <message>
        <source>Lift what stands against it and have it tried again, or take it out of the queue.</source>
        <translation>解除限制后在队列中重试，或将其移出队列。</translation>
    </message>
    <message>
        <source>The time of the queued change has passed</source>
        <translation>排队变更已错过提交时间</translation>
    </message>
    <message>
        <source>When the cooldown ended, the program was not running or the machine slept, and a change is not sent by itself more than twenty minutes late.</source>
        <translation>冷却结束时程序未在运行或计算机处于睡眠状态；迟于二十分钟的变更不会自动提交。</translation>
    </message>
    <message>
        <source>If you still want it, have it tried again in the queue.</source>
        <translation>如仍需要此变更，请在队列中重试。</translation>
    </message>
    <message>
        <source>The proxy refused</source>
        <translation>代理拒绝连接</translation>
    </message>
    <message>
        <source>The proxy cannot be reached, or does not let this program through, so nothing was sent.</source>
        <translation>无法连接代理，或代理不放行本程序，请求没有发出。</translation>
    </message>
    <message>
        <source>Check address, user and password of the proxy, then try again.</source>
        <translation>请检查代理的地址、用户名和密码，然后重试。</translation>
    </message>
    <message>
        <source>No metadata service here</source>
        <translation>没有元数据服务</translation>
    </message>
    <message>
        <source>The metadata service of ECS does not answer; this computer may be no ECS instance.</source>
        <translation>ECS 元数据服务没有响应，本机可能不是 ECS 实例。</translation>
    </message>
    <message>
        <source>Use this only on an ECS instance; elsewhere choose another kind of credentials.</source>
        <translation>这种方式只能在 ECS 实例上使用，在其他机器上请选择别的凭证类型。</translation>
    </message>
    <message>
        <source>The instance has no such role</source>
        <translation>实例没有该角色</translation>
    </message>
    <message>
        <source>No RAM role is attached to this ECS instance, or not the one named.</source>
        <translation>该 ECS 实例没有授予 RAM 角色，或授予的不是所填的角色。</translation>
    </message>
    <message>
        <source>Attach the role to the instance in the ECS console, then try again.</source>
        <translation>请在 ECS 管理控制台为实例授予该角色，然后重试。</translation>
    </message>
    <message>
        <source>No credentials from the metadata service</source>
        <translation>元数据服务没有返回凭证</translation>
    </message>
    <message>
        <source>The metadata service of this ECS instance refused, or answered something else than credentials.</source>
        <translation>该 ECS 实例的元数据服务拒绝了请求，或返回的内容不是凭证。</translation>
    </message>
    <message>
        <source>Try again. If it stays, look at the metadata settings of the instance.</source>
        <translation>请重试。如果仍然失败，请检查实例的元数据访问设置。</translation>
    </message>
    <message>
        <source>The metadata service is switched off</source>
        <translation>元数据服务已关闭</translation>
    </message>
    <message>
        <source>A variable of the environment says not to use the metadata service.</source>
        <translation>有环境变量要求不使用元数据服务。</translation>
    </message>
    <message>
        <source>Remove ALIBABA_CLOUD_ECS_METADATA_DISABLED, or choose another kind of credentials.</source>
        <translation>请删除环境变量 ALIBABA_CLOUD_ECS_METADATA_DISABLED，或选择别的凭证类型。</translation>
    </message>
    <message>
        <source>The temporary credentials of this account have ended.</source>
        <translation>该账号的临时凭证已到期。</translation>
    </message>
    <message>
        <source>The order was not paid</source>
        <translation>订单未支付</translation>
    </message>
    <message>
        <source>The simulated cloud did not take the payment.</source>
        <translation>模拟云未接受此次支付。</translation>
    </message>
    <message>
        <source>Refresh the orders and look whether it still is to be paid.</source>
        <translation>请刷新订单，查看是否仍需支付。</translation>
    </message>
    <message>
        <source>Not sent: too long ago</source>
        <translation>未发送：间隔过久</translation>
    </message>
    <message>
        <source>More than ten minutes passed before the instance could be read; this computer may have slept.</source>
        <translation>读取实例状态前已超过 10 分钟，本机可能曾进入休眠。</translation>
    </message>
    <message>
        <source>Look at the change once more and submit it again.</source>
        <translation>请重新核对该变更后再提交。</translation>
    </message>
    <message>
        <source>Take it out of the queue and begin it again with the present values; tried again, it is sent only if the instance is as it was then.</source>
        <translation>请将其移出队列，并按当前配置重新发起变更；直接重试时，只有实例恢复为核对时的状态才会提交。</translation>
    </message>
    <message>
        <source>The instance has changed since the change was reviewed.</source>
        <translation>核对之后，该实例已发生变化。</translation>
    </message>
    <message>
        <source>No secure connection</source>
        <translation>无法建立安全连接</translation>
    </message>
    <message>
        <source>The server and this program did not agree on a secure connection (TLS 1.2 or later), so nothing was sent.</source>
        <translation>服务器与本程序未能建立安全连接（TLS 1.2 或更高版本），请求未发出。</translation>
    </message>
    <message>
        <source>Check the proxy and the endpoint: something on the way may be too old.</source>
        <translation>请检查代理和接入地址：途中的设备可能版本过旧。</translation>
    </message>
    <message>
        <source>Certificate expired</source>
        <translation>证书已过期</translation>
    </message>
    <message>
        <source>The certificate of the server has expired, so nothing was sent.</source>
        <translation>服务器证书已过期，请求未发出。</translation>
    </message>
    <message>
        <source>Check date and time of this computer. If they are right, whoever runs the server or the proxy must renew the certificate.</source>
        <translation>请检查本机的日期和时间。如果无误，须由服务器或代理的管理员更新证书。</translation>
    </message>
    <message>
        <source>Certificate not valid yet</source>
        <translation>证书尚未生效</translation>
    </message>
    <message>
        <source>The certificate of the server is only valid from a later time on, so nothing was sent.</source>
        <translation>服务器证书尚未到生效时间，请求未发出。</translation>
    </message>
    <message>
        <source>Check date and time of this computer: they are probably behind.</source>
        <translation>请检查本机的日期和时间，本机时间可能偏慢。</translation>
    </message>
    <message>
        <source>Certificate signed by itself</source>
        <translation>证书为自签名证书</translation>
    </message>
    <message>
        <source>The certificate of the server is signed by itself, and no authority vouches for it, so nothing was sent.</source>
        <translation>服务器证书是自签名证书，没有证书颁发机构为其担保，请求未发出。</translation>
    </message>
    <message>
        <source>Check the proxy and the endpoint. If your network inspects connections, choose its CA file in the account. Do not go on while you do not know the reason.</source>
        <translation>请检查代理和接入地址。如果所在网络会检查加密流量，请在账号中选择该网络的 CA 证书文件。原因不明时请勿继续。</translation>
    </message>
    <message>
        <source>Certificate of another host</source>
        <translation>证书属于其他主机</translation>
    </message>
    <message>
        <source>The certificate was issued for another host than the one that was called, so nothing was sent.</source>
        <translation>证书的主机名与所访问的主机不一致，请求未发出。</translation>
    </message>
    <message>
        <source>Check the endpoint. Something on the way, such as the sign-in page of a network, may answer instead: sign in to the network in a browser, then try again.</source>
        <translation>请检查接入地址。应答的也可能是途中的其他系统（例如上网认证页面）：请在浏览器中完成上网认证后重试。</translation>
    </message>
    <message>
        <source>Certificate of an unknown authority</source>
        <translation>证书颁发机构不受信任</translation>
    </message>
    <message>
        <source>The certificate of the server was issued by an authority that this computer does not trust, so nothing was sent.</source>
        <translation>服务器证书由本机不信任的证书颁发机构签发，请求未发出。</translation>
    </message>
    <message>
        <source>If your network inspects connections, ask its administrator for the CA file and choose it in the account. Do not go on while you do not know the reason.</source>
        <translation>如果所在网络会检查加密流量，请向网络管理员索取 CA 证书文件，并在账号中选择该文件。原因不明时请勿继续。</translation>
    </message>
    <message>
        <source>CA file not usable</source>
        <translation>CA 证书文件不可用</translation>
    </message>
    <message>
        <source>The CA file of the account cannot be read, or holds no valid certificate, so nothing was sent.</source>
        <translation>无法读取账号的 CA 证书文件，或其中没有有效的证书，请求未发出。</translation>
    </message>
    <message>
        <source>Choose another CA file in the account, or none, then try again.</source>
        <translation>请在账号中更换或清除 CA 证书文件，然后重试。</translation>
    </message>
    <message>
        <source>Proxy incomplete</source>
        <translation>代理设置不完整</translation>
    </message>
    <message>
        <source>The proxy of the account lacks its host or its port, so nothing was sent.</source>
        <translation>账号的代理缺少主机或端口，请求未发出。</translation>
    </message>
    <message>
        <source>Enter host and port of the proxy in the account, then try again.</source>
        <translation>请在账号中填写代理的主机和端口，然后重试。</translation>
    </message>
    <message>
        <source>The proxy asks for a password</source>
        <translation>代理要求验证密码</translation>
    </message>
    <message>
        <source>The proxy wants user and password, or does not accept those of the account, so nothing was sent.</source>
        <translation>代理要求提供用户名和密码，或不接受账号中填写的用户名和密码，请求未发出。</translation>
    </message>
    <message>
        <source>Enter the proxy with user and password in the account, then try again.</source>
        <translation>请在账号中填写代理及其用户名和密码，然后重试。</translation>
    </message>
    <message>
        <source>An instance of an account that is not in use</source>
        <translation>实例所属账号未启用</translation>
    </message>
    <message>
        <source>The instance belongs to an account that is not in use here.</source>
        <translation>该实例所属的账号未在本程序中启用。</translation>
    </message>
    <message>
        <source>Add that account, or switch it on, under Accounts.</source>
        <translation>请在“账号”页面添加或启用该账号。</translation>
    </message>
    <message>
        <source>The account is not in use any more</source>
        <translation>该账号已不再使用</translation>
    </message>
    <message>
        <source>The account was switched off, changed or removed while this was being asked for.</source>
        <translation>查询过程中，该账号被停用、修改或移除。</translation>
    </message>
    <message>
        <source>Look at the account under Accounts, then try again.</source>
        <translation>请在“账号”页面查看该账号，然后重试。</translation>
    </message>
    <message>
        <source>The name of the instance was not typed</source>
        <translation>未输入实例名称</translation>
    </message>
    <message>
        <source>This account is set to production: every change asks to type the instance&apos;s name.</source>
        <translation>该账号已设为生产环境：每次变更都需要输入实例名称。</translation>
    </message>
    <message>
        <source>Type the name of the instance as it stands there, then submit again.</source>
        <translation>请按显示的内容输入实例名称，然后重新提交。</translation>
    </message>
    <message>
        <source>The keychain did not give the keys</source>
        <translation>未能从密钥环取得密钥</translation>
    </message>
    <message>
        <source>The secret of this account could not be read from the system keychain.</source>
        <translation>无法从系统密钥环读取该账号的密钥。</translation>
    </message>
    <message>
        <source>The secret is not there</source>
        <translation>缺少密钥</translation>
    </message>
    <message>
        <source>The system keychain is open and has no secret for this account.</source>
        <translation>系统密钥环已解锁，但其中没有该账号的密钥。</translation>
    </message>
    <message>
        <source>Enter it again.</source>
        <translation>请重新填写。</translation>
    </message>
    <message>
        <source>The list of accounts cannot be read</source>
        <translation>无法读取账号列表</translation>
    </message>
    <message>
        <source>The file with the accounts is damaged, of a newer version, or may not be read. It is left as it is, and nothing is written over it.</source>
        <translation>账号文件已损坏、来自更新的版本，或无权读取。文件保持原样，不会被覆盖。</translation>
    </message>
    <message>
        <source>Mend or move the file, then start the program again. The secrets are in the keychain and are not affected.</source>
        <translation>请修复或移走该文件，然后重新启动程序。密钥保存在系统密钥环中，不受影响。</translation>
    </message>
    <message>
        <source>The list of accounts cannot be written</source>
        <translation>无法写入账号列表</translation>
    </message>
    <message>
        <source>The file with the accounts cannot be written; it stays as it was.</source>
        <translation>账号文件无法写入，内容保持不变。</translation>
    </message>
    <message>
        <source>No keys for this account yet</source>
        <translation>该账号尚无密钥</translation>
    </message>
    <message>
        <source>The keys of this account are not there, and nothing can be asked without them.</source>
        <translation>该账号的密钥尚未就绪，没有密钥无法发起请求。</translation>
    </message>
    <message>
        <source>Look at the account under Accounts.</source>
        <translation>请在“账号”中查看该账号。</translation>
    </message>
    <message>
        <source>Unlock the keychain and try again, or edit the account and type the secret.</source>
        <translation>请解锁密钥环后重试，或编辑该账号并输入 Secret。</translation>
    </message>
</context>
<context>
    <name>FilterCompletion</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>7 days from now</source>
        <translation>7 天后</translation>
    </message>
    <message>
        <source>30 days from now</source>
        <translation>30 天后</translation>
    </message>
    <message>
        <source>has this tag, whatever its value</source>
        <translation>有该标签键，值不限</translation>
    </message>
</context>
<context>
    <name>FilterKeys</name>
    <message>
        <source>any field</source>
        <translation>任意字段</translation>
    </message>
    <message>
        <source>state</source>
        <translation>实例状态</translation>
    </message>
    <message>
        <source>subscription or pay-as-you-go</source>
        <translation>包年包月或按量付费</translation>
    </message>
    <message>
        <source>how public bandwidth is billed</source>
        <translation>公网带宽计费方式</translation>
    </message>
    <message>
        <source>VPC or classic network</source>
        <translation>专有网络或经典网络</translation>
    </message>
    <message>
        <source>instance type</source>
        <translation>实例规格</translation>
    </message>
    <message>
        <source>region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>zone</source>
        <translation>可用区</translation>
    </message>
    <message>
        <source>any address: beginning, or network as 10.0.0.0/8</source>
        <translation>任意 IP 地址：开头部分，或网段如 10.0.0.0/8</translation>
    </message>
    <message>
        <source>tag: key, or key=value</source>
        <translation>标签：键，或键=值</translation>
    </message>
    <message>
        <source>instance ID</source>
        <translation>实例 ID</translation>
    </message>
    <message>
        <source>instance name</source>
        <translation>实例名称</translation>
    </message>
    <message>
        <source>VPC ID</source>
        <translation>专有网络 ID</translation>
    </message>
    <message>
        <source>security group ID</source>
        <translation>安全组 ID</translation>
    </message>
    <message>
        <source>elastic IP bound or not</source>
        <translation>是否绑定弹性公网 IP</translation>
    </message>
    <message>
        <source>locked or not, or why</source>
        <translation>是否锁定，或锁定原因</translation>
    </message>
    <message>
        <source>whether it may be changed now</source>
        <translation>当前是否可变更</translation>
    </message>
    <message>
        <source>operating system</source>
        <translation>操作系统</translation>
    </message>
    <message>
        <source>image ID</source>
        <translation>镜像 ID</translation>
    </message>
    <message>
        <source>outbound bandwidth, Mbps</source>
        <translation>公网出带宽，单位 Mbps</translation>
    </message>
    <message>
        <source>inbound bandwidth, Mbps</source>
        <translation>公网入带宽，单位 Mbps</translation>
    </message>
    <message>
        <source>number of vCPUs</source>
        <translation>vCPU 数量</translation>
    </message>
    <message>
        <source>memory, GiB</source>
        <translation>内存，单位 GiB</translation>
    </message>
    <message>
        <source>expiry: within 30d, or a date</source>
        <translation>到期时间：如 30d 表示 30 天内，或日期</translation>
    </message>
    <message>
        <source>account: name or ID</source>
        <translation>账号：名称或 ID</translation>
    </message>
</context>
<context>
    <name>GiveUp</name>
    <message>
        <source>Give up the rest?</source>
        <translation>放弃剩余步骤？</translation>
    </message>
    <message>
        <source>The change of %1 will not be sent.</source>
        <translation>不会提交 %1 的变更。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>继续执行</translation>
    </message>
    <message>
        <source>Go on with the run?</source>
        <translation>继续执行？</translation>
    </message>
    <message>
        <source>The next call of the run on %1 is sent: %2.</source>
        <comment>instance, what the call does</comment>
        <translation>将发送 %1 的下一步调用：%2。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Its mode is not known to this program.</source>
        <translation>本程序不认识它的凭证类型。</translation>
    </message>
    <message>
        <source>The mode %1 is not supported. This program uses key pairs, STS tokens, RAM roles, and the role of an ECS instance.</source>
        <translation>不支持凭证类型 %1。本程序支持 AccessKey、STS 令牌、RAM 角色和 ECS 实例角色。</translation>
    </message>
    <message>
        <source>The profile it takes its keys from has no key pair of its own.</source>
        <translation>它引用的配置没有自己的 AccessKey。</translation>
    </message>
    <message>
        <source>The profile it takes its keys from has no key pair of its own: its mode is %1.</source>
        <translation>它引用的配置没有自己的 AccessKey：其凭证类型是 %1。</translation>
    </message>
    <message>
        <source>The file is not valid JSON (line %1).</source>
        <translation>文件不是有效的 JSON（第 %1 行）。</translation>
    </message>
    <message>
        <source>Line %1 of the file is neither a section nor a key with a value; it was skipped.</source>
        <translation>文件第 %1 行既不是小节，也不是键和值，已跳过。</translation>
    </message>
    <message>
        <source>The variable %1 is not set.</source>
        <translation>没有设置环境变量 %1。</translation>
    </message>
    <message>
        <source>The field %1 is missing.</source>
        <translation>缺少字段 %1。</translation>
    </message>
    <message>
        <source>The value of the variable %1 is not valid.</source>
        <translation>环境变量 %1 的值无效。</translation>
    </message>
    <message>
        <source>The value of the field %1 is not valid.</source>
        <translation>字段 %1 的值无效。</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>aliyun CLI</source>
        <translation>阿里云 CLI</translation>
    </message>
    <message>
        <source>credentials file</source>
        <translation>凭证文件</translation>
    </message>
    <message>
        <source>AccessKey</source>
        <translation>AccessKey</translation>
    </message>
    <message>
        <source>Temporary credentials (STS)</source>
        <translation>临时凭证（STS）</translation>
    </message>
    <message>
        <source>RAM role, assumed with an AccessKey</source>
        <translation>通过 AccessKey 扮演的 RAM 角色</translation>
    </message>
    <message>
        <source>RAM role of this ECS instance</source>
        <translation>本 ECS 实例的 RAM 角色</translation>
    </message>
    <message>
        <source>The AccessKey %1 and its secret.</source>
        <translation>AccessKey %1 及其 Secret。</translation>
    </message>
    <message>
        <source>The temporary credentials %1, which end and cannot be renewed here.</source>
        <translation>临时凭证 %1，到期后无法在本程序中续期。</translation>
    </message>
    <message>
        <source>The AccessKey %1, which assumes the role %2.</source>
        <translation>AccessKey %1，用于扮演角色 %2。</translation>
    </message>
    <message>
        <source>The role of the ECS instance this program runs on; no secret is kept.</source>
        <translation>运行本程序的 ECS 实例的角色，不保存任何密钥。</translation>
    </message>
    <message>
        <source>The role %1 of the ECS instance this program runs on; no secret is kept.</source>
        <translation>运行本程序的 ECS 实例的角色 %1，不保存任何密钥。</translation>
    </message>
    <message>
        <source>The variable %1 names this file, but it does not exist.</source>
        <translation>环境变量 %1 指定了该文件，但文件不存在。</translation>
    </message>
    <message>
        <source>You are not allowed to read this file.</source>
        <translation>您没有读取该文件的权限。</translation>
    </message>
    <message>
        <source>The file is a link that leads nowhere or in a circle.</source>
        <translation>该文件是一个链接，目标不存在或循环引用。</translation>
    </message>
    <message>
        <source>This is not a file but a folder or a device.</source>
        <translation>这不是文件，而是文件夹或设备。</translation>
    </message>
    <message>
        <source>The file is too large for one that holds credentials, and was not read.</source>
        <translation>文件过大，不像凭证文件，没有读取。</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>无法读取文件。</translation>
    </message>
    <message>
        <source>There is no profile in the file.</source>
        <translation>文件中没有任何配置。</translation>
    </message>
    <message>
        <source>It is switched off by the variable %1.</source>
        <translation>已被环境变量 %1 停用。</translation>
    </message>
    <message>
        <source>It is switched off in the file, by %1.</source>
        <translation>已在文件中通过 %1 停用。</translation>
    </message>
    <message>
        <source>The profile it takes its keys from is not in the file.</source>
        <translation>它引用的配置不在该文件中。</translation>
    </message>
    <message>
        <source>The file has an earlier profile of the same name.</source>
        <translation>文件前面已有同名的配置。</translation>
    </message>
    <message>
        <source>The secret stays in the environment of every program you start. To remove it, delete the lines that set these variables from your shell&apos;s start-up files and sign in again: %1</source>
        <translation>密钥仍会留在您启动的每个程序的环境中。如需删除，请从 shell 启动文件中删去设置以下变量的行，然后重新登录：%1</translation>
    </message>
    <message>
        <source>The secret stays in %1 as plain text; this program never changes that file. If the CLI needs this profile no more, remove it with: %2</source>
        <translation>密钥仍以明文保存在 %1 中，本程序不会改动该文件。如果 CLI 不再需要这个配置，可执行以下命令删除：%2</translation>
    </message>
    <message>
        <source>The secret stays in %1 as plain text; this program never changes that file. If no other program needs it, delete the section [%2] with a text editor.</source>
        <translation>密钥仍以明文保存在 %1 中，本程序不会改动该文件。如果没有其他程序需要它，请用文本编辑器删除小节 [%2]。</translation>
    </message>
    <message>
        <source>Other users of this computer may be able to read this file. Allow only yourself, for example with: %1</source>
        <translation>本机其他用户可能可以读取该文件。请改为仅自己可读，例如执行：%1</translation>
    </message>
</context>
<context>
    <name>InstanceDiff</name>
    <message>
        <source>outbound %1 → %2</source>
        <translation>公网出带宽 %1 → %2</translation>
    </message>
    <message>
        <source>inbound %1 → %2</source>
        <translation>公网入带宽 %1 → %2</translation>
    </message>
    <message>
        <source>state %1 → %2</source>
        <translation>状态 %1 → %2</translation>
    </message>
    <message>
        <source>charge type %1 → %2</source>
        <translation>付费方式 %1 → %2</translation>
    </message>
    <message>
        <source>network %1 → %2</source>
        <translation>网络类型 %1 → %2</translation>
    </message>
    <message>
        <source>public IP %1 → %2</source>
        <translation>公网 IP %1 → %2</translation>
    </message>
    <message>
        <source>elastic IP %1 → %2</source>
        <translation>弹性公网 IP %1 → %2</translation>
    </message>
    <message>
        <source>lock %1 → %2</source>
        <translation>锁定 %1 → %2</translation>
    </message>
    <message>
        <source>expiry %1 → %2</source>
        <translation>到期时间 %1 → %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>type %1 → %2</source>
        <translation>实例规格 %1 → %2</translation>
    </message>
    <message>
        <source>zone %1 → %2</source>
        <translation>可用区 %1 → %2</translation>
    </message>
    <message>
        <source>local disks %1 → %2</source>
        <translation>本地盘 %1 → %2</translation>
    </message>
    <message>
        <source>dedicated host %1 → %2</source>
        <translation>专有宿主机 %1 → %2</translation>
    </message>
    <message>
        <source>network billing %1 → %2</source>
        <translation>网络计费方式 %1 → %2</translation>
    </message>
</context>
<context>
    <name>InstanceFacts</name>
    <message>
        <source>Outbound</source>
        <translation>公网出带宽</translation>
    </message>
    <message>
        <source>Inbound</source>
        <translation>公网入带宽</translation>
    </message>
    <message>
        <source>Charge type</source>
        <translation>付费类型</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>实例规格</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Released at</source>
        <translation>自动释放</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>IP 地址</translation>
    </message>
    <message>
        <source>Public IP</source>
        <translation>公网 IP</translation>
    </message>
    <message>
        <source>Elastic IP</source>
        <translation>弹性公网 IP</translation>
    </message>
    <message>
        <source>Private IP</source>
        <translation>私网 IP</translation>
    </message>
    <message>
        <source>NAT IP</source>
        <translation>NAT IP</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Place and network</source>
        <translation>位置与网络</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>可用区</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络类型</translation>
    </message>
    <message>
        <source>VPC</source>
        <translation>专有网络</translation>
    </message>
    <message>
        <source>vSwitch</source>
        <translation>交换机</translation>
    </message>
    <message>
        <source>Security group</source>
        <translation>安全组</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>操作系统</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像 ID</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>主机名</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Key pair</source>
        <translation>密钥对</translation>
    </message>
    <message>
        <source>Local disks</source>
        <translation>本地盘</translation>
    </message>
    <message>
        <source>Dedicated host</source>
        <translation>专有宿主机</translation>
    </message>
    <message>
        <source>Resource group</source>
        <translation>资源组</translation>
    </message>
    <message>
        <source>Deletion protection</source>
        <translation>释放保护</translation>
    </message>
    <message>
        <source>on</source>
        <translation>已开启</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Network billing</source>
        <translation>网络计费方式</translation>
    </message>
    <message>
        <source>at least %1 of %2, as known here</source>
        <translation>至少 %1 次（共 %2 次，仅为本机所知）</translation>
    </message>
    <message>
        <source>Lowerings used</source>
        <translation>已用降配次数</translation>
    </message>
    <message>
        <source>Account ID</source>
        <translation>账号 ID</translation>
    </message>
</context>
<context>
    <name>InstanceFilter</name>
    <message>
        <source>This quotation mark is not closed: everything after it counts as one text.</source>
        <translation>引号没有成对，其后的内容按一段文本处理。</translation>
    </message>
    <message>
        <source>There is no filter called “%1”. The term is looked for as text.</source>
        <translation>没有名为“%1”的筛选条件，按文本查找。</translation>
    </message>
    <message>
        <source>“%1” takes a colon. The term is looked for as text.</source>
        <translation>“%1”后应使用冒号，现按文本查找。</translation>
    </message>
    <message>
        <source>“%1” is not a word this filter knows. It is compared with the word of the API.</source>
        <translation>该筛选条件没有“%1”这个取值，将与 API 返回的原值比较。</translation>
    </message>
    <message>
        <source>“%1” is not an IPv4 network such as 10.0.0.0/8.</source>
        <translation>“%1”不是 IPv4 网段，正确写法如 10.0.0.0/8。</translation>
    </message>
    <message>
        <source>“%1” is not a number. The term is looked for as text.</source>
        <translation>“%1”不是数字，现按文本查找。</translation>
    </message>
    <message>
        <source>“%1” is neither a time such as 30d nor a date such as 2026-12-31. The term is looked for as text.</source>
        <translation>“%1”既不是时长（如 30d），也不是日期（如 2026-12-31），现按文本查找。</translation>
    </message>
</context>
<context>
    <name>InstanceList</name>
    <message>
        <source>%1 · %2</source>
        <comment>network type and billing, in a table cell</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Name / ID</source>
        <translation>名称 / ID</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>付费方式</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Out</source>
        <comment>outbound bandwidth, title of a narrow column</comment>
        <translation>出带宽</translation>
    </message>
    <message>
        <source>In</source>
        <comment>inbound bandwidth, title of a narrow column</comment>
        <translation>入带宽</translation>
    </message>
    <message>
        <source>Public IP</source>
        <translation>公网 IP</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>到期时间</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>title of the column that says whether an instance may be changed now</comment>
        <translation>变更</translation>
    </message>
    <message>
        <source>Subscription or pay-as-you-go</source>
        <translation>包年包月或按量付费</translation>
    </message>
    <message>
        <source>Network type, and how public bandwidth is billed</source>
        <translation>网络类型和公网带宽计费方式</translation>
    </message>
    <message>
        <source>Outbound public bandwidth, Mbps</source>
        <translation>公网出带宽，单位 Mbps</translation>
    </message>
    <message>
        <source>Inbound public bandwidth, Mbps</source>
        <translation>公网入带宽，单位 Mbps</translation>
    </message>
    <message>
        <source>Public or elastic IP address</source>
        <translation>公网 IP 或弹性公网 IP</translation>
    </message>
    <message>
        <source>The day on which the subscription ends, local time</source>
        <translation>包年包月到期日期，本地时间</translation>
    </message>
    <message>
        <source>Zone, or region where the zone is not known</source>
        <translation>可用区，未知时为地域</translation>
    </message>
    <message>
        <source>Whether the instance may be changed now</source>
        <translation>实例当前是否可变更</translation>
    </message>
    <message>
        <source>State of %1: %2.</source>
        <translation>%1 的状态：%2。</translation>
    </message>
    <message>
        <source>Instance %1, ID %2.</source>
        <translation>实例 %1，ID 为 %2。</translation>
    </message>
    <message>
        <source>Instance type of %1: %2.</source>
        <translation>%1 的实例规格：%2。</translation>
    </message>
    <message>
        <source>Charge type of %1: %2.</source>
        <translation>%1 的付费方式：%2。</translation>
    </message>
    <message>
        <source>Network of %1: %2, %3.</source>
        <translation>%1 的网络：%2，%3。</translation>
    </message>
    <message>
        <source>Outbound bandwidth of %1: %2.</source>
        <translation>%1 的公网出带宽：%2。</translation>
    </message>
    <message>
        <source>Inbound bandwidth of %1: %2.</source>
        <translation>%1 的公网入带宽：%2。</translation>
    </message>
    <message>
        <source>Public IP address of %1: %2.</source>
        <translation>%1 的公网 IP：%2。</translation>
    </message>
    <message>
        <source>Expiry of %1: %2.</source>
        <translation>%1 的到期时间：%2。</translation>
    </message>
    <message>
        <source>Location of %1: %2.</source>
        <translation>%1 所在位置：%2。</translation>
    </message>
    <message>
        <source>Tags of %1: %2.</source>
        <translation>%1 的标签：%2。</translation>
    </message>
    <message>
        <source>Whether %1 may be changed now: %2.</source>
        <translation>%1 当前是否可变更：%2。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>The cloud account that the instance belongs to</source>
        <translation>实例所属的云账号</translation>
    </message>
    <message>
        <source>Account of %1: %2.</source>
        <translation>%1 的账号：%2。</translation>
    </message>
</context>
<context>
    <name>JournalExport</name>
    <message>
        <source>%1 could not be written: this user may not write there. Choose another folder.</source>
        <translation>无法写入 %1：当前用户没有写入权限，请选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1 could not be written: the disk is full. Make room, or choose another one.</source>
        <translation>无法写入 %1：磁盘空间不足，请清理空间或选择其他磁盘。</translation>
    </message>
    <message>
        <source>%1 could not be written: this folder does not exist.</source>
        <translation>无法写入 %1：该文件夹不存在。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <comment>file, the words of the system</comment>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Export changes as CSV</source>
        <translation>导出变更记录 (CSV)</translation>
    </message>
    <message>
        <source>Export changes as JSON</source>
        <translation>导出变更记录 (JSON)</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格 (CSV)</translation>
    </message>
    <message>
        <source>Data (JSON)</source>
        <translation>数据 (JSON)</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) exported to %1.</source>
        <translation>
            <numerusform>已将 %n 条变更记录导出到 %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalFilter</name>
    <message>
        <source>2 hours ago</source>
        <translation>2 小时内</translation>
    </message>
    <message>
        <source>a day ago</source>
        <translation>1 天内</translation>
    </message>
    <message>
        <source>7 days ago</source>
        <translation>7 天内</translation>
    </message>
    <message>
        <source>There is no filter called “%1”. The term is looked for as text.</source>
        <translation>没有名为“%1”的筛选条件，按文本查找。</translation>
    </message>
    <message>
        <source>“%1” is neither a time such as 2h or 7d nor a date such as 2026-11-01. The term is looked for as text.</source>
        <translation>“%1”既不是时长（如 2h、7d），也不是日期（如 2026-11-01），现按文本查找。</translation>
    </message>
    <message>
        <source>“%1” is no state of a change (%2). The term is looked for as text.</source>
        <translation>“%1”不是变更状态（可用：%2），现按文本查找。</translation>
    </message>
    <message>
        <source>“%1” is no action (%2). The term is looked for as text.</source>
        <translation>“%1”不是接口名（可用：%2），现按文本查找。</translation>
    </message>
    <message>
        <source>“%1” is nothing that “is:” knows (%2). The term is looked for as text.</source>
        <translation>“is:”不支持“%1”（可用：%2），现按文本查找。</translation>
    </message>
</context>
<context>
    <name>JournalKeys</name>
    <message>
        <source>something may still happen to it</source>
        <translation>尚未完结</translation>
    </message>
    <message>
        <source>asked for by me</source>
        <translation>由我提交</translation>
    </message>
    <message>
        <source>held in the queue</source>
        <translation>在队列中待处理</translation>
    </message>
    <message>
        <source>one of a run of several calls</source>
        <translation>属于多步任务</translation>
    </message>
    <message>
        <source>refused, unknown, or with an error</source>
        <translation>被拒绝、结果未知或有错误</translation>
    </message>
    <message>
        <source>any column</source>
        <translation>任意列</translation>
    </message>
    <message>
        <source>where the change is</source>
        <translation>变更状态</translation>
    </message>
    <message>
        <source>what was asked of the API</source>
        <translation>调用的接口</translation>
    </message>
    <message>
        <source>open, mine, held, one of a run, failed</source>
        <translation>未完结、我的、已暂停、多步任务、异常</translation>
    </message>
    <message>
        <source>instance: name or ID, also web-*</source>
        <translation>实例名称或 ID，可用 web-*</translation>
    </message>
    <message>
        <source>region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>order ID</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>request ID of any of its steps</source>
        <translation>任一步骤的请求 ID</translation>
    </message>
    <message>
        <source>client token</source>
        <translation>幂等令牌</translation>
    </message>
    <message>
        <source>error code or message</source>
        <translation>错误码或错误信息</translation>
    </message>
    <message>
        <source>who asked for it</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>not older: 2h, 7d, or a date</source>
        <translation>不早于：2h、7d 或日期</translation>
    </message>
    <message>
        <source>not newer: 2h, 7d, or a date</source>
        <translation>不晚于：2h、7d 或日期</translation>
    </message>
    <message>
        <source>account: name or ID</source>
        <translation>账号：名称或 ID</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>ECS Desk cannot start</source>
        <translation>ECS 变配台无法启动</translation>
    </message>
    <message>
        <source>The data folder cannot be written.</source>
        <translation>数据目录无法写入。</translation>
    </message>
    <message>
        <source>ECS Desk is running already</source>
        <translation>ECS 变配台已在运行</translation>
    </message>
    <message>
        <source>Another window of the program works with the same data. Only one may, so that no change is sent twice. Use that one, or name another folder with --data-dir.</source>
        <translation>另一个程序窗口正在使用同一份数据。为避免重复提交变更，只允许运行一个。请使用该窗口，或通过 --data-dir 指定其他目录。</translation>
    </message>
    <message>
        <source>Something it needs is not to be had.</source>
        <translation>缺少运行所需的条件。</translation>
    </message>
    <message>
        <source>--endpoint takes its keys from ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET; they are not set.</source>
        <translation>--endpoint 从 ALIBABA_CLOUD_ACCESS_KEY_ID 和 ALIBABA_CLOUD_ACCESS_KEY_SECRET 读取密钥，但这两个环境变量未设置。</translation>
    </message>
    <message>
        <source>There is no display here. “xvfb-run ecsdesk …” gives it a virtual one.</source>
        <translation>当前没有可用的显示器。可使用“xvfb-run ecsdesk …”在虚拟显示器上运行。</translation>
    </message>
    <message>
        <source>The pictures cannot be saved in %1.</source>
        <translation>图片无法保存到 %1。</translation>
    </message>
    <message>
        <source>ECS Desk is running already; its window comes to the front.</source>
        <translation>ECS 变配台已在运行，其窗口将显示在最前面。</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>%1: %2</source>
        <comment>an instance and what became of its change</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two whole sentences, one after the other</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Show the change</source>
        <translation>查看变更</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>等待您处理</translation>
    </message>
</context>
<context>
    <name>Operation</name>
    <message>
        <source>Public bandwidth</source>
        <translation>公网带宽</translation>
    </message>
    <message>
        <source>Instance type</source>
        <translation>实例规格</translation>
    </message>
    <message>
        <source>Public IP</source>
        <translation>公网 IP</translation>
    </message>
    <message>
        <source>Change bandwidth…</source>
        <translation>变更带宽…</translation>
    </message>
    <message>
        <source>Allocate a public IP…</source>
        <translation>分配公网 IP…</translation>
    </message>
    <message>
        <source>Change specification…</source>
        <translation>变更规格…</translation>
    </message>
    <message>
        <source>%1 The change can stop it, and start it again afterwards.</source>
        <comment>a whole sentence before it</comment>
        <translation>%1变配时可以先停止实例，之后再启动。</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>At 0 Mbps there is no public bandwidth and no public IP.</source>
        <translation>0 Mbps 表示没有公网带宽，也没有公网 IP。</translation>
    </message>
    <message>
        <source>Not below the present %1 Mbps: all lowerings of this subscription are used.</source>
        <translation>不能低于当前的 %1 Mbps：该包年包月实例的降配次数已用完。</translation>
    </message>
    <message>
        <source>The API documents allow no more than %1 Mbps.</source>
        <translation>API 文档规定最大 %1 Mbps。</translation>
    </message>
    <message>
        <source>No more than %1 Mbps with this billing.</source>
        <translation>该计费方式下最大 %1 Mbps。</translation>
    </message>
    <message>
        <source>A subscription by fixed bandwidth may have up to %1 Mbps.</source>
        <translation>按固定带宽计费的包年包月实例最大 %1 Mbps。</translation>
    </message>
    <message>
        <source>At least %1 Mbps.</source>
        <translation>最小 %1 Mbps。</translation>
    </message>
    <message>
        <source>Up to %1 Mbps while outbound is 10 Mbps or less.</source>
        <translation>公网出带宽不超过 10 Mbps 时，最大 %1 Mbps。</translation>
    </message>
    <message>
        <source>Not above outbound, %1 Mbps.</source>
        <translation>不能超过公网出带宽 %1 Mbps。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two whole sentences, one after the other</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Pay-as-you-go makes no order: use is charged at the new rate from then on.</source>
        <translation>按量付费实例不产生订单，变更后按新的配置计费。</translation>
    </message>
    <message>
        <source>Nothing is to be paid: lowering a subscription gives money back.</source>
        <translation>无需付款：包年包月实例降低带宽会退还差价。</translation>
    </message>
    <message>
        <source>No choice of payment: only raising the outbound bandwidth of a subscription makes an order.</source>
        <translation>无需选择支付方式：只有升级包年包月实例的公网出带宽才会产生订单。</translation>
    </message>
    <message>
        <source>The API gives %1 Mbps as the limit for this instance.</source>
        <translation>API 返回的该实例带宽限制为 %1 Mbps。</translation>
    </message>
    <message>
        <source>Pay-as-you-go makes no order: the new type is charged by use, from its next start on.</source>
        <translation>按量付费不产生订单：新规格自下次启动起按使用量计费。</translation>
    </message>
    <message>
        <source>Sent by ModifyInstanceSpec, the action that changes types of pay-as-you-go instances.</source>
        <translation>通过 ModifyInstanceSpec 提交：按量付费实例的规格由该接口变更。</translation>
    </message>
    <message>
        <source>Sent by ModifyInstanceNetworkSpec: ModifyInstanceSpec does not take subscriptions.</source>
        <translation>通过 ModifyInstanceNetworkSpec 提交：ModifyInstanceSpec 不支持包年包月实例。</translation>
    </message>
    <message>
        <source>Sent by ModifyInstanceNetworkSpec: only that action can convert the billing.</source>
        <translation>通过 ModifyInstanceNetworkSpec 提交：只有该接口可以转换网络计费方式。</translation>
    </message>
    <message>
        <source>Sent by ModifyInstanceNetworkSpec. ModifyInstanceSpec could do it too; this one serves every charge type and is the one Alibaba Cloud names for bandwidth.</source>
        <translation>通过 ModifyInstanceNetworkSpec 提交。ModifyInstanceSpec 也可以完成；该接口适用于所有付费类型，是阿里云推荐的带宽变更接口。</translation>
    </message>
    <message>
        <source>Sent by ModifyInstanceSpec, as you chose. ModifyInstanceNetworkSpec could do it too.</source>
        <translation>按您的选择通过 ModifyInstanceSpec 提交，ModifyInstanceNetworkSpec 也可以完成。</translation>
    </message>
    <message>
        <source>The run can stop it, change it and start it again.</source>
        <translation>可由本次流程先停止实例，变更后再启动。</translation>
    </message>
    <message>
        <source>The instance is shut down for the change: whatever runs on it is interrupted for some minutes. It keeps being charged, so that its place and its address stay.</source>
        <translation>变更期间实例会关机，业务将中断数分钟。停机期间继续计费，以保留资源和公网 IP。</translation>
    </message>
    <message>
        <source>The instance is started after the change.</source>
        <translation>变更完成后启动实例。</translation>
    </message>
    <message>
        <source>The instance stays stopped after the change; start it when you are ready.</source>
        <translation>变更完成后实例保持已停止状态，请在合适的时间启动。</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>%1 %2</source>
        <comment>two whole sentences, one after the other</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>abnormal order (can only be cancelled)</source>
        <translation>异常订单（只能作废）</translation>
    </message>
    <message>
        <source>unpaid</source>
        <comment>an order</comment>
        <translation>未支付</translation>
    </message>
    <message>
        <source>abnormal</source>
        <comment>an order that can only be cancelled</comment>
        <translation>异常</translation>
    </message>
    <message>
        <source>paid</source>
        <comment>an order</comment>
        <translation>已支付</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>an order</comment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>the status of an order</comment>
        <translation>未知</translation>
    </message>
    <message>
        <source>New purchase</source>
        <comment>kind of an order</comment>
        <translation>新购</translation>
    </message>
    <message>
        <source>Renewal</source>
        <comment>kind of an order</comment>
        <translation>续费</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <comment>kind of an order</comment>
        <translation>升级</translation>
    </message>
    <message>
        <source>Refund</source>
        <comment>kind of an order</comment>
        <translation>退款</translation>
    </message>
    <message>
        <source>just now</source>
        <comment>how old an order is</comment>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 old</source>
        <comment>how old an order is: 3 h</comment>
        <translation>%1前</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <comment>3 h</comment>
        <translation>%1前</translation>
    </message>
    <message>
        <source>While it is unpaid, what was ordered is not carried out, and the instance cannot be changed. That lifts by itself once the order is paid or cancelled.</source>
        <translation>订单支付之前，所购变更不会生效，实例也不能再次变更；订单支付或取消后，限制自动解除。</translation>
    </message>
    <message>
        <source>Until it is cancelled, the instance cannot be changed; that lifts by itself then.</source>
        <translation>订单作废之前，实例不能再次变更；作废后限制自动解除。</translation>
    </message>
    <message>
        <source>The refund is settled; it keeps nothing from being changed.</source>
        <translation>退款已完成，不影响实例变更。</translation>
    </message>
    <message>
        <source>The order is paid; it keeps nothing from being changed.</source>
        <translation>订单已支付，不影响实例变更。</translation>
    </message>
    <message>
        <source>The order was cancelled, or ran out unpaid: nothing was charged with it, and what was ordered is not carried out.</source>
        <translation>订单已取消，或超时未支付而失效：未产生费用，所购变更不会生效。</translation>
    </message>
    <message>
        <source>The API tells a status that this program does not know; look at the order in the billing console.</source>
        <translation>API 返回了本程序不认识的订单状态，请在费用中心查看该订单。</translation>
    </message>
    <message>
        <source>The billing API has not told how this order stands yet.</source>
        <translation>费用 API 尚未返回该订单的状态。</translation>
    </message>
    <message>
        <source>The order was to be paid automatically and the balance was too low. Such an abnormal order cannot be paid any more, also after a top-up: it can only be cancelled.</source>
        <translation>该订单应自动支付，但账户余额不足，因此成为异常订单。即使充值也无法再支付，只能作废。</translation>
    </message>
    <message>
        <source>The API does not tell when an unpaid order runs out.</source>
        <translation>API 不提供未支付订单的失效时间。</translation>
    </message>
    <message>
        <source>An abnormal order cannot be paid; cancel it, and make the change again.</source>
        <translation>异常订单无法支付，请作废后重新变更。</translation>
    </message>
    <message>
        <source>It is paid already.</source>
        <translation>订单已支付。</translation>
    </message>
    <message>
        <source>A cancelled order cannot be paid; make the change again if you still want it.</source>
        <translation>已取消的订单无法支付；如仍需变更，请重新提交。</translation>
    </message>
    <message>
        <source>Whether it is to be paid is not known; refresh the orders.</source>
        <translation>是否待支付尚不清楚，请刷新订单。</translation>
    </message>
    <message>
        <source>The simulated cloud has no pay page: the sandbox&apos;s lever payOrder pays this order by its number.</source>
        <translation>模拟云没有支付页面：请用沙箱控制项 payOrder 按订单号支付。</translation>
    </message>
    <message>
        <source>A paid order cannot be cancelled here.</source>
        <translation>已支付的订单不能在此取消。</translation>
    </message>
    <message>
        <source>It is cancelled already.</source>
        <translation>订单已取消。</translation>
    </message>
    <message>
        <source>Whether it can be cancelled is not known; refresh the orders.</source>
        <translation>能否取消尚不清楚，请刷新订单。</translation>
    </message>
    <message>
        <source>It is being cancelled.</source>
        <translation>订单正在取消。</translation>
    </message>
    <message>
        <source>A cancellation was sent, and what became of it is not known yet.</source>
        <translation>取消请求已发送，结果尚不清楚。</translation>
    </message>
    <message>
        <source>Not yet: whose keys these are has not been answered.</source>
        <translation>暂不能操作：尚未确认当前密钥属于哪个账号。</translation>
    </message>
    <message>
        <source>Cancel the order?</source>
        <translation>取消订单？</translation>
    </message>
    <message>
        <source>Nothing is charged, and what was ordered is not carried out; the instance can be changed again. This cannot be undone.</source>
        <translation>不产生费用，所购变更不会生效，实例可再次变更。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>取消订单</translation>
    </message>
    <message>
        <source>Keep the order</source>
        <translation>保留订单</translation>
    </message>
    <message>
        <source>The order is being cancelled…</source>
        <translation>正在取消订单…</translation>
    </message>
    <message>
        <source>The order was not cancelled.</source>
        <translation>订单未取消。</translation>
    </message>
    <message>
        <source>The cancellation was sent, and it is not known whether it arrived.</source>
        <translation>取消请求已发送，但不确定是否送达。</translation>
    </message>
    <message>
        <source>Look again before you do anything else: the billing API tells what became of it.</source>
        <translation>请先重新查询，费用 API 会返回订单的最新状态。</translation>
    </message>
    <message>
        <source>The balance is being read…</source>
        <translation>正在查询余额…</translation>
    </message>
    <message>
        <source>The balance could not be read (%1).</source>
        <comment>the title of the failure</comment>
        <translation>未能查询余额（%1）。</translation>
    </message>
    <message>
        <source>The balance could not be read.</source>
        <translation>未能查询余额。</translation>
    </message>
    <message>
        <source>Available balance %1</source>
        <translation>可用余额 %1</translation>
    </message>
    <message>
        <source>%1 is to be paid, and the available balance is %2: an abnormal order could arise that can only be cancelled.</source>
        <translation>需支付 %1，可用余额为 %2，可能产生只能作废的异常订单。</translation>
    </message>
    <message>
        <source>Top up first, or leave the order unpaid and pay it later; vouchers may still cover it.</source>
        <translation>请先充值，或只生成订单、稍后支付；代金券可能仍足以抵扣。</translation>
    </message>
    <message>
        <source>Abnormal order</source>
        <translation>异常订单</translation>
    </message>
    <message>
        <source>The API accepted the change, but its order could not be paid.</source>
        <translation>API 已接受该变更，但订单扣款未成功。</translation>
    </message>
    <message>
        <source>The API accepted the change, but its order %1 could not be paid.</source>
        <translation>API 已接受该变更，但订单 %1 扣款未成功。</translation>
    </message>
    <message>
        <source>Nothing was changed and nothing was charged.</source>
        <translation>实例未变更，也未产生费用。</translation>
    </message>
    <message>
        <source>Cancel the order, then make the change again: with enough balance, or with the order left unpaid.</source>
        <translation>请先作废该订单，再重新变更：确保余额充足，或只生成订单、稍后支付。</translation>
    </message>
    <message>
        <source>Overdue by %1</source>
        <translation>已欠费 %1</translation>
    </message>
    <message>
        <source>Order %1 for %2, %3, will be cancelled.</source>
        <comment>number, instances, amount</comment>
        <translation>将取消 %2 的订单 %1（%3）。</translation>
    </message>
    <message>
        <source>Order %1 for %2 will be cancelled.</source>
        <comment>number, instances</comment>
        <translation>将取消 %2 的订单 %1。</translation>
    </message>
    <message>
        <source>Order %1, %2, will be cancelled.</source>
        <comment>number, amount</comment>
        <translation>将取消订单 %1（%2）。</translation>
    </message>
    <message>
        <source>Order %1 will be cancelled.</source>
        <translation>将取消订单 %1。</translation>
    </message>
    <message>
        <source>%1 is to be paid, and the account is overdue by %2: the change will probably be refused until that is settled.</source>
        <translation>需支付 %1，而账号已欠费 %2：结清欠费前，此变更很可能被拒绝。</translation>
    </message>
    <message>
        <source>This order belongs to an account that is not in use here. Add that account, or switch it on, under Accounts.</source>
        <translation>该订单所属的账号未在本程序中启用。请在“账号”页面添加或启用该账号。</translation>
    </message>
    <message>
        <source>The keys of this account are missing, have ended or are refused. Look at it under Accounts.</source>
        <translation>该账号的密钥缺失、已失效或被拒绝，请在“账号”中查看。</translation>
    </message>
</context>
<context>
    <name>PolicyMenu</name>
    <message>
        <source>Policy for all this program does</source>
        <translation>完整权限策略（查询和变更）</translation>
    </message>
    <message>
        <source>Policy to look only</source>
        <translation>只读权限策略</translation>
    </message>
    <message>
        <source>Policy of the key that assumes the role</source>
        <translation>扮演角色所用 AccessKey 的权限策略</translation>
    </message>
</context>
<context>
    <name>Prices</name>
    <message>
        <source>To be paid now for the rest of the paid time: %1, as quoted by the API.</source>
        <translation>剩余时长现在需支付：%1（API 报价）。</translation>
    </message>
    <message>
        <source>That is %1 less %2 of discount.</source>
        <translation>原价 %1，优惠 %2。</translation>
    </message>
    <message>
        <source>%1 an hour from then on, as quoted by the API.</source>
        <translation>此后每小时 %1（API 报价）。</translation>
    </message>
    <message>
        <source>%1 an hour, as before, as quoted by the API.</source>
        <translation>每小时 %1，与之前相同（API 报价）。</translation>
    </message>
    <message>
        <source>%1 → %2 an hour, %3 more, as quoted by the API.</source>
        <translation>每小时 %1 → %2，增加 %3（API 报价）。</translation>
    </message>
    <message>
        <source>%1 → %2 an hour, %3 less, as quoted by the API.</source>
        <translation>每小时 %1 → %2，减少 %3（API 报价）。</translation>
    </message>
    <message>
        <source>Traffic is charged per GB; the price contains that of 1 GB.</source>
        <translation>流量按 GB 计费，上述价格包含 1 GB 流量的费用。</translation>
    </message>
    <message>
        <source>Deducted: %1</source>
        <comment>descriptions as the API words them</comment>
        <translation>已扣减：%1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between descriptions of discounts</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 an hour now, %2 an hour from then on, as quoted by the API.</source>
        <translation>目前每小时 %1，变更后每小时 %2（API 报价）。</translation>
    </message>
    <message>
        <source>Traffic is charged per GB from then on; the new price contains that of 1 GB.</source>
        <translation>变更后流量按 GB 计费，变更后的价格已包含 1 GB 流量。</translation>
    </message>
    <message>
        <source>Traffic is charged per GB until then; the present price contains that of 1 GB.</source>
        <translation>变更前流量按 GB 计费，目前的价格已包含 1 GB 流量。</translation>
    </message>
    <message>
        <source>To be paid with the order, for the rest of the paid time: %1, as quoted by the API.</source>
        <translation>剩余时长需补差价：%1（API 报价），支付订单时收取。</translation>
    </message>
    <message>
        <source>The API gives no price for this type or combination of values; the change can be made without knowing its price.</source>
        <translation>API 没有返回该规格或配置组合的价格，没有价格也可以进行变更。</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The journal was damaged</source>
        <translation>变更记录已损坏</translation>
    </message>
    <message>
        <source>A new journal was begun. The damaged one is kept; cooldowns and unsettled changes in it are not known any more, so look at the instances before you change them.</source>
        <translation>已新建变更记录，损坏的文件已保留。其中的冷却时间和未确认的变更无法再读取，变更前请先核对实例。</translation>
    </message>
</context>
<context>
    <name>Prompt</name>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
</context>
<context>
    <name>Queue</name>
    <message>
        <source>Queue for %1</source>
        <comment>a time of day</comment>
        <translation>排队，%1 提交</translation>
    </message>
    <message>
        <source>The cooldown is over at %1 (%2). Queued, the change is judged again then and sent by itself within seconds, while this program runs. Until then it can be taken out under Queue; it survives a restart.</source>
        <translation>冷却将于 %1 结束（剩余 %2）。加入队列后，届时会重新校验，并在数秒内自动提交（需保持本程序运行）。提交前可在“队列”中移出；重启程序后仍然有效。</translation>
    </message>
    <message>
        <source>held</source>
        <comment>a change in the queue</comment>
        <translation>待处理</translation>
    </message>
    <message>
        <source>waits</source>
        <comment>a change in the queue, for the end of a cooldown</comment>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Held: it was not sent when its time came. %1</source>
        <comment>a sentence why</comment>
        <translation>待处理：到时间后未提交。%1</translation>
    </message>
    <message>
        <source>The cooldown is over: the change is judged again and sent.</source>
        <translation>冷却已结束，正在重新校验并提交。</translation>
    </message>
    <message>
        <source>Waits for the end of the cooldown; judged again and sent at %1 (%2).</source>
        <translation>正在等待冷却结束，将于 %1 重新校验并提交（剩余 %2）。</translation>
    </message>
    <message>
        <source>A change of this instance is held in the queue: %1.</source>
        <translation>该实例有一项变更在队列中待处理：%1。</translation>
    </message>
    <message>
        <source>A change of this instance is queued for %1: %2.</source>
        <translation>该实例有一项变更正在排队，将于 %1 提交：%2。</translation>
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
    <message>
        <source>No other type is offered for this instance.</source>
        <translation>该实例没有其他可变更的规格。</translation>
    </message>
    <message>
        <source>Stop it first, or let the change do it: stop, change, start again.</source>
        <translation>请先停止实例，或由本次变更完成：停止、变更、再启动。</translation>
    </message>
    <message>
        <source>The instance is running already.</source>
        <translation>实例已在运行中。</translation>
    </message>
    <message>
        <source>The instance is stopped already.</source>
        <translation>实例已处于已停止状态。</translation>
    </message>
    <message>
        <source>The instance has a public IP already.</source>
        <translation>实例已有公网 IP。</translation>
    </message>
    <message>
        <source>Without outbound bandwidth the instance cannot have a public IP.</source>
        <translation>实例没有公网出带宽，不能分配公网 IP。</translation>
    </message>
    <message>
        <source>The instance is in the state “%1”; this is possible only while it is running or stopped.</source>
        <translation>实例处于“%1”状态；仅运行中或已停止时可以操作。</translation>
    </message>
    <message>
        <source>Outbound bandwidth must be from %1 to %2 Mbps, as the API tells for this instance.</source>
        <translation>公网出带宽须为 %1～%2 Mbps（API 返回的该实例限制）。</translation>
    </message>
    <message>
        <source>There is nothing to do.</source>
        <translation>无需操作。</translation>
    </message>
    <message>
        <source>Pay or cancel the order in the ECS console, then refresh.</source>
        <translation>请在 ECS 控制台支付或取消订单后刷新。</translation>
    </message>
    <message>
        <source>An order of this instance is abnormal: it could not be paid and can only be cancelled.</source>
        <translation>该实例有异常订单：扣款未成功，只能作废。</translation>
    </message>
    <message>
        <source>Order %1 of this instance is abnormal: it could not be paid and can only be cancelled.</source>
        <translation>该实例的订单 %1 为异常订单：扣款未成功，只能作废。</translation>
    </message>
    <message>
        <source>Order %1 of this instance has not been paid yet.</source>
        <translation>该实例的订单 %1 尚未支付。</translation>
    </message>
    <message>
        <source>Cancel it under Orders; that lifts by itself then.</source>
        <translation>请在“订单”中作废，作废后限制自动解除。</translation>
    </message>
    <message>
        <source>Pay or cancel it under Orders; that lifts by itself then.</source>
        <translation>请在“订单”中支付或取消，之后限制自动解除。</translation>
    </message>
    <message>
        <source>What became of an earlier change of this instance is not known.</source>
        <translation>该实例之前一次变更的结果未知。</translation>
    </message>
    <message>
        <source>Another change of this instance is under way.</source>
        <translation>该实例有其他变更正在进行。</translation>
    </message>
    <message>
        <source>Look at it again under Changes: waiting does not settle it.</source>
        <translation>请在“变更记录”中重新查询结果，等待并不会使其明确。</translation>
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
    <name>Runs</name>
    <message>
        <source>%1 %2</source>
        <comment>two whole sentences, one after the other</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>The instance is running again.</source>
        <translation>实例已重新运行。</translation>
    </message>
    <message>
        <source>The instance is running.</source>
        <translation>实例运行中。</translation>
    </message>
    <message>
        <source>The instance is stopped: it could not be started.</source>
        <translation>实例已停止：启动失败。</translation>
    </message>
    <message>
        <source>It is not known whether the instance has started.</source>
        <translation>尚不确定实例是否已启动。</translation>
    </message>
    <message>
        <source>The instance is stopped: it was not started.</source>
        <translation>实例已停止：未执行启动。</translation>
    </message>
    <message>
        <source>The instance is being started.</source>
        <translation>实例正在启动。</translation>
    </message>
    <message>
        <source>The instance was not stopped: it runs on.</source>
        <translation>实例未被停止，仍在运行。</translation>
    </message>
    <message>
        <source>It is not known whether the instance has stopped.</source>
        <translation>尚不确定实例是否已停止。</translation>
    </message>
    <message>
        <source>The instance is being stopped.</source>
        <translation>实例正在停止。</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>The rest of the run was given up; the change itself was not sent.</source>
        <translation>已放弃剩余步骤，变更请求未发送。</translation>
    </message>
    <message>
        <source>Nothing was changed or charged.</source>
        <translation>未发生任何变更或扣费。</translation>
    </message>
    <message>
        <source>The change itself was not sent.</source>
        <translation>变更请求未发送。</translation>
    </message>
    <message>
        <source>Start the instance.</source>
        <translation>请启动实例。</translation>
    </message>
    <message>
        <source>Have the instance read to find out whether it runs.</source>
        <translation>请重新查询实例，确认是否已启动。</translation>
    </message>
    <message>
        <source>Allocate a public IP: the instance has none yet.</source>
        <translation>请分配公网 IP：实例目前没有公网 IP。</translation>
    </message>
    <message>
        <source>Start the instance when you are ready: the new type takes effect then.</source>
        <translation>准备好后请启动实例，启动后新规格生效。</translation>
    </message>
    <message>
        <source>Start the instance when you are ready.</source>
        <translation>准备好后请启动实例。</translation>
    </message>
    <message>
        <source>There is nothing more to do. The instance can be changed again five minutes after this change.</source>
        <translation>无需其他操作。此次变更 5 分钟后可再次变更该实例。</translation>
    </message>
    <message>
        <source>Change the type</source>
        <translation>变更实例规格</translation>
    </message>
    <message>
        <source>Change the bandwidth</source>
        <translation>变更带宽</translation>
    </message>
    <message>
        <source>Allocate a public IP</source>
        <translation>分配公网 IP</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动实例</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止实例</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>position in a run of several calls</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Step %1 of %2, %3: %4</source>
        <comment>number, count, what the step is, a sentence</comment>
        <translation>第 %1 步，共 %2 步，%3：%4</translation>
    </message>
    <message>
        <source>The instance is stopped.</source>
        <translation>实例已停止。</translation>
    </message>
    <message>
        <source>The instance stays stopped, as you chose.</source>
        <translation>按您的选择，实例保持停止状态。</translation>
    </message>
    <message>
        <source>The instance is stopped, as it was before.</source>
        <translation>实例仍为已停止状态，与之前相同。</translation>
    </message>
    <message>
        <source>Giving up sends no change; the instance is started again if the run has stopped it.</source>
        <translation>放弃后不再提交变更；如果实例已被停止，会重新启动。</translation>
    </message>
    <message>
        <source>Giving up sends no change.</source>
        <translation>放弃后不再提交变更。</translation>
    </message>
    <message>
        <source>Given up: no change is sent; what was stopped is started again.</source>
        <translation>已放弃：不再提交变更；已停止的实例会重新启动。</translation>
    </message>
    <message>
        <source>The change itself has been sent: giving up would not be safe any more.</source>
        <translation>变更请求已发出，此时放弃不再安全。</translation>
    </message>
    <message>
        <source>The change itself is through; what is left completes it and cannot be given up.</source>
        <translation>变更已完成；剩余步骤用于收尾，不能放弃。</translation>
    </message>
    <message>
        <source>The run waits for you; the next call is “%1”.</source>
        <translation>流程等待您确认，下一步：“%1”。</translation>
    </message>
    <message>
        <source>Changed, but not started</source>
        <translation>已变更，但未启动</translation>
    </message>
    <message>
        <source>Start the instance: it was running before.</source>
        <translation>请启动实例：变配前实例处于运行中。</translation>
    </message>
    <message>
        <source>It has got the public IP %1.</source>
        <translation>已分配公网 IP %1。</translation>
    </message>
    <message>
        <source>A public IP could not be allocated: %1</source>
        <translation>公网 IP 分配失败：%1</translation>
    </message>
    <message>
        <source>Giving up leaves the instance as it is; nothing more is sent.</source>
        <translation>放弃后实例保持现状，不再发送任何请求。</translation>
    </message>
    <message>
        <source>It is not known yet whose keys these are. Refresh the list, then try again.</source>
        <translation>尚未确认当前密钥所属的账号。请刷新列表后重试。</translation>
    </message>
    <message>
        <source>Begin the change again when you want it.</source>
        <translation>需要时可重新发起变更。</translation>
    </message>
    <message>
        <source>The change was refused.</source>
        <translation>变更被拒绝。</translation>
    </message>
    <message>
        <source>The change was given up.</source>
        <translation>变更已放弃。</translation>
    </message>
    <message>
        <source>This change belongs to an account that is not in use here. Add that account, or switch it on, under Accounts.</source>
        <translation>该变更所属的账号未在本程序中启用。请在“账号”页面添加或启用该账号。</translation>
    </message>
    <message>
        <source>The keys of this account are missing, have ended or are refused. Look at it under Accounts.</source>
        <translation>该账号的密钥缺失、已失效或被拒绝，请在“账号”中查看。</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Write the change to the journal</source>
        <translation>写入变更记录</translation>
    </message>
    <message>
        <source>Writing the change to the journal…</source>
        <translation>正在写入变更记录…</translation>
    </message>
    <message>
        <source>Written to the journal</source>
        <translation>已写入变更记录</translation>
    </message>
    <message>
        <source>The journal could not be written</source>
        <translation>无法写入变更记录</translation>
    </message>
    <message>
        <source>It is unclear whether the journal was written</source>
        <translation>不确定变更记录是否已写入</translation>
    </message>
    <message>
        <source>Send the request</source>
        <translation>发送请求</translation>
    </message>
    <message>
        <source>Sending the request, attempt %1…</source>
        <translation>正在第 %1 次发送请求…</translation>
    </message>
    <message>
        <source>Sending the request…</source>
        <translation>正在发送请求…</translation>
    </message>
    <message numerus="yes">
        <source>Request sent, in %n attempt(s)</source>
        <translation>
            <numerusform>请求已发送，共 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Request sent</source>
        <translation>请求已发送</translation>
    </message>
    <message>
        <source>The request could not be sent</source>
        <translation>请求未能发送</translation>
    </message>
    <message>
        <source>The request may have arrived</source>
        <translation>请求可能已到达</translation>
    </message>
    <message>
        <source>Acceptance by the API</source>
        <translation>API 受理</translation>
    </message>
    <message>
        <source>Waiting for the API&apos;s answer…</source>
        <translation>正在等待 API 应答…</translation>
    </message>
    <message>
        <source>Accepted by the API</source>
        <translation>API 已受理</translation>
    </message>
    <message>
        <source>Refused by the API</source>
        <translation>API 已拒绝</translation>
    </message>
    <message>
        <source>No answer from the API</source>
        <translation>未收到 API 的应答</translation>
    </message>
    <message>
        <source>Payment of the order</source>
        <translation>支付订单</translation>
    </message>
    <message>
        <source>Waiting for the order to be paid…</source>
        <translation>正在等待订单支付…</translation>
    </message>
    <message>
        <source>Waiting for order %1 to be paid…</source>
        <translation>正在等待订单 %1 支付…</translation>
    </message>
    <message>
        <source>The order is paid</source>
        <translation>订单已支付</translation>
    </message>
    <message>
        <source>Order %1 is paid</source>
        <translation>订单 %1 已支付</translation>
    </message>
    <message>
        <source>The order was not paid</source>
        <translation>订单未支付</translation>
    </message>
    <message>
        <source>Order %1 was not paid</source>
        <translation>订单 %1 未支付</translation>
    </message>
    <message>
        <source>It is unclear whether the order is paid</source>
        <translation>不确定订单是否已支付</translation>
    </message>
    <message>
        <source>Verify against the instance</source>
        <translation>核对实例</translation>
    </message>
    <message>
        <source>Reading the instance until it shows the change…</source>
        <translation>正在核对实例直到变更生效…</translation>
    </message>
    <message>
        <source>The instance shows the change</source>
        <translation>实例已显示变更</translation>
    </message>
    <message>
        <source>The instance does not show the change</source>
        <translation>实例未显示变更</translation>
    </message>
    <message>
        <source>The instance does not show the change yet</source>
        <translation>实例尚未显示变更</translation>
    </message>
    <message>
        <source>The result of the request is not known</source>
        <translation>请求的结果未知</translation>
    </message>
    <message>
        <source>No answer came, but the instance shows the change</source>
        <translation>未收到响应，但实例已显示变更结果</translation>
    </message>
    <message>
        <source>Under way for %1.</source>
        <translation>已等待 %1。</translation>
    </message>
    <message>
        <source>Under way for %1. No answer yet. If none comes, the instance is read before anything is sent again.</source>
        <translation>已等待 %1，尚未收到响应。如果一直没有响应，将先查询实例，再决定是否重新发送。</translation>
    </message>
    <message>
        <source>Waiting in the queue for the end of the cooldown…</source>
        <translation>正在排队等待冷却结束…</translation>
    </message>
    <message>
        <source>Waited in the queue until the cooldown was over</source>
        <translation>已排队等到冷却结束</translation>
    </message>
    <message>
        <source>Taken out of the queue</source>
        <translation>已移出队列</translation>
    </message>
    <message>
        <source>Held in the queue</source>
        <translation>在队列中待处理</translation>
    </message>
</context>
<context>
    <name>TakeOut</name>
    <message>
        <source>Take out of the queue?</source>
        <translation>移出队列？</translation>
    </message>
    <message>
        <source>The change of %1 will not be sent: %2.</source>
        <comment>instance, change</comment>
        <translation>%1 的变更将不会提交：%2。</translation>
    </message>
    <message>
        <source>Nothing has been sent, changed or charged. It stays in the list of changes as cancelled.</source>
        <translation>尚未发送请求，未做任何变更，也未扣费。该变更会以“已取消”保留在变更记录中。</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出队列</translation>
    </message>
    <message>
        <source>Leave it in</source>
        <translation>继续排队</translation>
    </message>
    <message>
        <source>Try it again now?</source>
        <translation>立即重试？</translation>
    </message>
    <message>
        <source>The change of %1 is sent if nothing stands against it any more: %2.</source>
        <comment>instance, change</comment>
        <translation>如果不再有限制，将发送 %1 的变更：%2。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>Ticket</name>
    <message>
        <source>%1: %2</source>
        <comment>name, value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状态码</translation>
    </message>
    <message>
        <source>Message of the API</source>
        <translation>错误信息</translation>
    </message>
    <message>
        <source>Diagnosis page</source>
        <translation>诊断链接</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>RequestId %1</source>
        <translation>RequestId %1</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Client token</source>
        <translation>幂等令牌</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>提交时间</translation>
    </message>
    <message>
        <source>%1, local time %2</source>
        <comment>UTC, local time with its zone</comment>
        <translation>%1，本地时间 %2</translation>
    </message>
    <message>
        <source>RequestId</source>
        <translation>RequestId</translation>
    </message>
    <message>
        <source>Order ID</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Public IP</source>
        <translation>公网 IP</translation>
    </message>
    <message>
        <source>Steps:</source>
        <translation>步骤：</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, ID</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>变更前</translation>
    </message>
    <message>
        <source>%1, %2, outbound %3, inbound %4, %5</source>
        <comment>type, charge type, bandwidths, network billing</comment>
        <translation>%1，%2，公网出带宽 %3，公网入带宽 %4，%5</translation>
    </message>
    <message>
        <source>Call %1 of the run: %2</source>
        <comment>number, what the call does</comment>
        <translation>第 %1 步：%2</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>ECS Desk %1; rules: %2</source>
        <comment>version, edition</comment>
        <translation>ECS 变配台 %1；规则：%2</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n change(s) wait in the queue</source>
        <translation>
            <numerusform>队列中有 %n 个变更在等待</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits in the queue</source>
        <translation>队列中没有等待的变更</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are held in the queue</source>
        <translation>
            <numerusform>队列中有 %n 个变更待处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Next to be sent: %1 in %2</source>
        <comment>an instance and a duration</comment>
        <translation>下一个提交：%1，剩余 %2</translation>
    </message>
    <message>
        <source>%1 ready in %2</source>
        <comment>an instance and a duration</comment>
        <translation>%1 可操作，剩余 %2</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>显示窗口</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>TypeList</name>
    <message>
        <source>Instance type</source>
        <translation>实例规格</translation>
    </message>
    <message>
        <source>vCPU</source>
        <translation>vCPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>与当前相比</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Internal network</source>
        <translation>内网带宽</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>规格族类型</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>%1: %2, %3, %4</source>
        <translation>%1：%2，%3，%4</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <comment>column, type, value</comment>
        <translation>%2 的%1：%3</translation>
    </message>
    <message>
        <source>%1. Chosen.</source>
        <translation>%1。已选择。</translation>
    </message>
    <message>
        <source>%1. Not possible: %2</source>
        <translation>%1。不可选：%2</translation>
    </message>
    <message>
        <source>search “%1”</source>
        <translation>搜索“%1”</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>不低于 %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>不高于 %1</translation>
    </message>
    <message>
        <source>architecture %1</source>
        <translation>架构 %1</translation>
    </message>
    <message>
        <source>category %1</source>
        <translation>分类 %1</translation>
    </message>
    <message>
        <source>in stock only</source>
        <translation>仅看有库存</translation>
    </message>
</context>
<context>
    <name>Types</name>
    <message>
        <source>general-purpose</source>
        <translation>通用型</translation>
    </message>
    <message>
        <source>compute-optimized</source>
        <translation>计算型</translation>
    </message>
    <message>
        <source>memory-optimized</source>
        <translation>内存型</translation>
    </message>
    <message>
        <source>big data</source>
        <translation>大数据型</translation>
    </message>
    <message>
        <source>local SSD</source>
        <translation>本地 SSD 型</translation>
    </message>
    <message>
        <source>high clock speed</source>
        <translation>高主频型</translation>
    </message>
    <message>
        <source>enhanced</source>
        <translation>增强型</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>共享型</translation>
    </message>
    <message>
        <source>burstable</source>
        <translation>突发性能型</translation>
    </message>
    <message>
        <source>GPU compute</source>
        <translation>GPU 计算型</translation>
    </message>
    <message>
        <source>visual compute</source>
        <translation>视觉计算型</translation>
    </message>
    <message>
        <source>heterogeneous</source>
        <translation>异构服务型</translation>
    </message>
    <message>
        <source>FPGA compute</source>
        <translation>FPGA 计算型</translation>
    </message>
    <message>
        <source>NPU compute</source>
        <translation>NPU 计算型</translation>
    </message>
    <message>
        <source>bare metal</source>
        <translation>弹性裸金属服务器</translation>
    </message>
    <message>
        <source>super computing cluster</source>
        <translation>超级计算集群</translation>
    </message>
    <message>
        <source>high-performance computing</source>
        <translation>高性能计算型</translation>
    </message>
    <message>
        <source>entry level</source>
        <translation>入门级</translation>
    </message>
    <message>
        <source>enterprise level</source>
        <translation>企业级</translation>
    </message>
    <message>
        <source>burstable (by credits)</source>
        <translation>突发性能型（CPU 积分）</translation>
    </message>
    <message>
        <source>x86</source>
        <translation>x86</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>Arm</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>parts of a cell</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>same size, other architecture</source>
        <translation>配置相同，架构不同</translation>
    </message>
    <message>
        <source>same size</source>
        <translation>配置相同</translation>
    </message>
    <message>
        <source>same size, newer family</source>
        <translation>配置相同，规格族更新</translation>
    </message>
    <message>
        <source>same size, older family</source>
        <translation>配置相同，规格族较旧</translation>
    </message>
    <message>
        <source>same size, other family</source>
        <translation>配置相同，规格族不同</translation>
    </message>
    <message>
        <source>in stock</source>
        <translation>库存充足</translation>
    </message>
    <message>
        <source>low stock</source>
        <translation>库存紧张</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>已售罄</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>不可变更</translation>
    </message>
    <message>
        <source>other zone</source>
        <translation>其他可用区</translation>
    </message>
    <message>
        <source>%1 vCPU</source>
        <translation>%1 vCPU</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>%1 Mbit/s</source>
        <translation>%1 Mbit/s</translation>
    </message>
    <message>
        <source>%1 Gbit/s</source>
        <translation>%1 Gbit/s</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>入 %1，出 %2</translation>
    </message>
    <message>
        <source>%1 GHz</source>
        <translation>%1 GHz</translation>
    </message>
    <message>
        <source>%1 × GPU</source>
        <translation>%1 × GPU</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>GPUs</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>present type</source>
        <translation>当前规格</translation>
    </message>
    <message>
        <source>%1 vCPU</source>
        <comment>a difference: +4</comment>
        <translation>%1 vCPU</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <comment>a difference: +4</comment>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two differences</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>newer generation</source>
        <translation>更新一代的规格族</translation>
    </message>
    <message>
        <source>older generation</source>
        <translation>较旧一代的规格族</translation>
    </message>
    <message>
        <source>another family</source>
        <translation>其他规格族</translation>
    </message>
    <message>
        <source>%1 → %2 vCPU</source>
        <translation>%1 → %2 vCPU</translation>
    </message>
    <message>
        <source>%1 → %2 GiB</source>
        <translation>%1 → %2 GiB</translation>
    </message>
    <message>
        <source>internal network %1</source>
        <translation>内网带宽 %1</translation>
    </message>
    <message>
        <source>internal network %1 → %2</source>
        <translation>内网带宽 %1 → %2</translation>
    </message>
    <message>
        <source>%1 is offered in the zone %2 only, and a change of type does not move the instance.</source>
        <translation>%1 仅在可用区 %2 提供，变更规格不会迁移实例。</translation>
    </message>
    <message>
        <source>%1 is sold out and no longer sold here.</source>
        <translation>%1 已售罄，且不再补货。</translation>
    </message>
    <message>
        <source>%1 is sold out now.</source>
        <translation>%1 当前已售罄。</translation>
    </message>
    <message>
        <source>%1 is sold out now in the zone %2.</source>
        <translation>%1 在可用区 %2 当前已售罄。</translation>
    </message>
    <message>
        <source>%1 is the present type; nothing would change.</source>
        <translation>%1 就是当前规格，没有变更。</translation>
    </message>
    <message>
        <source>Choose a type of its own zone.</source>
        <translation>请选择实例所在可用区提供的规格。</translation>
    </message>
    <message>
        <source>Choose another type.</source>
        <translation>请选择其他规格。</translation>
    </message>
    <message>
        <source>Choose another type, or read the list again later.</source>
        <translation>请选择其他规格，或稍后重新读取列表。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two whole sentences, one after the other</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 is burstable: once its CPU credits are used up, it runs at its baseline only. It does not suit a steady load.</source>
        <translation>%1 是突发性能规格：CPU 积分用完后只能以基准性能运行，不适合持续高负载的业务。</translation>
    </message>
    <message>
        <source>The processor changes from %1 to %2: the image and the programs must be made for it.</source>
        <translation>处理器架构将由 %1 变为 %2，镜像和程序必须支持新架构。</translation>
    </message>
    <message>
        <source>%1 is not offered for this instance.</source>
        <translation>该实例不能变更为 %1。</translation>
    </message>
    <message>
        <source>%1 is not offered for this instance in the zone %2.</source>
        <translation>该实例在可用区 %2 不能变更为 %1。</translation>
    </message>
    <message>
        <source>Choose one that is offered, or create an instance of this type and move the workload.</source>
        <translation>请选择可变更的规格，或新建该规格的实例后迁移业务。</translation>
    </message>
</context>
<context>
    <name>UsageWords</name>
    <message>
        <source>Outbound needs more than the %1 Mbps it has, but nothing above %2 Mbps is possible.</source>
        <translation>公网出带宽当前为 %1 Mbps，已不够用，但最大只能设为 %2 Mbps。</translation>
    </message>
    <message>
        <source>Inbound needs more than the %1 Mbps it has, but nothing above %2 Mbps is possible.</source>
        <translation>公网入带宽当前为 %1 Mbps，已不够用，但最大只能设为 %2 Mbps。</translation>
    </message>
    <message>
        <source>Raise outbound to %1 Mbps.</source>
        <translation>建议将公网出带宽升至 %1 Mbps。</translation>
    </message>
    <message>
        <source>Raise inbound to %1 Mbps.</source>
        <translation>建议将公网入带宽升至 %1 Mbps。</translation>
    </message>
    <message>
        <source>Raise it as far as possible, to %1 Mbps.</source>
        <translation>建议升至可设的最大值 %1 Mbps。</translation>
    </message>
    <message>
        <source>Double it to %1 Mbps and look again after a day.</source>
        <translation>建议翻倍至 %1 Mbps，一天后再观察。</translation>
    </message>
    <message>
        <source>It is at the end of what is possible, %1 Mbps.</source>
        <translation>当前 %1 Mbps 已是可设的最大值。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two whole sentences, one after the other</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Outbound needs less than the %1 Mbps it has. Keep it.</source>
        <translation>公网出带宽当前为 %1 Mbps，有富余，建议保持不变。</translation>
    </message>
    <message>
        <source>Inbound needs less than the %1 Mbps it has. Keep it.</source>
        <translation>公网入带宽当前为 %1 Mbps，有富余，建议保持不变。</translation>
    </message>
    <message>
        <source>Outbound %1 Mbps would be enough.</source>
        <translation>公网出带宽 %1 Mbps 即可满足需求。</translation>
    </message>
    <message>
        <source>Inbound %1 Mbps would be enough.</source>
        <translation>公网入带宽 %1 Mbps 即可满足需求。</translation>
    </message>
    <message>
        <source>Outbound is hardly used: the peak is %1 of %2 Mbps.</source>
        <translation>公网出带宽几乎未使用，峰值为 %1 Mbps（上限 %2 Mbps）。</translation>
    </message>
    <message>
        <source>Inbound is hardly used: the peak is %1 of %2 Mbps.</source>
        <translation>公网入带宽几乎未使用，峰值为 %1 Mbps（上限 %2 Mbps）。</translation>
    </message>
    <message>
        <source>%1 Mbps would be enough.</source>
        <translation>%1 Mbps 即可满足需求。</translation>
    </message>
    <message>
        <source>There is no public bandwidth now, so there is no use to advise from.</source>
        <translation>当前没有公网带宽，没有使用数据，无法给出建议。</translation>
    </message>
    <message>
        <source>There is no inbound bandwidth now, so there is no use to advise from.</source>
        <translation>当前没有公网入带宽，没有使用数据，无法给出建议。</translation>
    </message>
    <message>
        <source>95th percentile %1 Mbps × %2 = %3, rounded up: %4 Mbps.</source>
        <translation>95 分位值 %1 Mbps × %2 = %3，向上取整为 %4 Mbps。</translation>
    </message>
    <message>
        <source>95th percentile %1 Mbps × %2 = %3, rounded up: %4 Mbps; at least %5 Mbps is possible.</source>
        <translation>95 分位值 %1 Mbps × %2 = %3，向上取整为 %4 Mbps，最小可设 %5 Mbps。</translation>
    </message>
    <message>
        <source>95th percentile %1 Mbps × %2 = %3, rounded up: %4 Mbps; at most %5 Mbps is possible.</source>
        <translation>95 分位值 %1 Mbps × %2 = %3，向上取整为 %4 Mbps，最大可设 %5 Mbps。</translation>
    </message>
    <message>
        <source>Outbound: min %1, mean %2, peak %3, 95th percentile %4 Mbps.</source>
        <translation>公网出带宽：最小 %1，平均 %2，峰值 %3，95 分位 %4 Mbps。</translation>
    </message>
    <message>
        <source>Inbound: min %1, mean %2, peak %3, 95th percentile %4 Mbps.</source>
        <translation>公网入带宽：最小 %1，平均 %2，峰值 %3，95 分位 %4 Mbps。</translation>
    </message>
    <message>
        <source>95th percentile %1 Mbps</source>
        <translation>95 分位 %1 Mbps</translation>
    </message>
    <message>
        <source>95th percentile %1 Mbps, %2 of the limit</source>
        <translation>95 分位 %1 Mbps，为上限的 %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a share in percent</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>近 1 天</translation>
    </message>
    <message>
        <source>%1: outbound %2 Mbps, inbound %3 Mbps</source>
        <translation>%1：公网出 %2 Mbps，公网入 %3 Mbps</translation>
    </message>
    <message>
        <source>%1: outbound %2 Mbps (%3 of the limit), inbound %4 Mbps</source>
        <translation>%1：公网出 %2 Mbps（上限的 %3），公网入 %4 Mbps</translation>
    </message>
    <message>
        <source>%1: out %2, in %3 Mbps</source>
        <translation>%1：出 %2，入 %3 Mbps</translation>
    </message>
    <message>
        <source>Public bandwidth used during the last day.</source>
        <translation>最近 1 天的公网带宽使用情况。</translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s) without points.</source>
        <translation>
            <numerusform>有 %n 段时间没有数据。</numerusform>
        </translation>
    </message>
    <message>
        <source>Present limit: %1 Mbps.</source>
        <translation>当前上限：%1 Mbps。</translation>
    </message>
    <message>
        <source>Chosen limit: %1 Mbps.</source>
        <translation>所选上限：%1 Mbps。</translation>
    </message>
    <message>
        <source>There is no public bandwidth, so nothing flows and there is nothing to draw.</source>
        <translation>没有公网带宽，没有流量，因此没有可显示的数据。</translation>
    </message>
    <message>
        <source>There are no points: the instance was stopped all the time, or does not report.</source>
        <translation>没有数据：实例一直处于停止状态，或未上报监控数据。</translation>
    </message>
    <message>
        <source>below 1 %</source>
        <translation>不足 1%</translation>
    </message>
    <message>
        <source>%1 × 2 = %2 Mbps.</source>
        <translation>%1 × 2 = %2 Mbps。</translation>
    </message>
    <message>
        <source>%1 × 2 = %2 Mbps; at most %3 Mbps is possible.</source>
        <translation>%1 × 2 = %2 Mbps，最大可设 %3 Mbps。</translation>
    </message>
    <message>
        <source>Outbound is at its limit for %1 % of the time: how much is really wanted cannot be seen.</source>
        <translation>公网出带宽有 %1% 的时间跑满，无法得知实际需求。</translation>
    </message>
    <message>
        <source>Inbound is at its limit for %1 % of the time: how much is really wanted cannot be seen.</source>
        <translation>公网入带宽有 %1% 的时间跑满，无法得知实际需求。</translation>
    </message>
    <message>
        <source>Keep outbound at %1 Mbps: %2 Mbps would be enough, but the difference is too small to be worth a change.</source>
        <translation>建议公网出带宽保持 %1 Mbps：按用量 %2 Mbps 已够用，但相差不大，不必变更。</translation>
    </message>
    <message>
        <source>Keep inbound at %1 Mbps: %2 Mbps would be enough, but the difference is too small to be worth a change.</source>
        <translation>建议公网入带宽保持 %1 Mbps：按用量 %2 Mbps 已够用，但相差不大，不必变更。</translation>
    </message>
    <message>
        <source>Keep outbound at %1 Mbps: %2 Mbps would leave more room, but the difference is too small to be worth a change.</source>
        <translation>建议公网出带宽保持 %1 Mbps：%2 Mbps 会更宽裕，但相差不大，不必变更。</translation>
    </message>
    <message>
        <source>Keep inbound at %1 Mbps: %2 Mbps would leave more room, but the difference is too small to be worth a change.</source>
        <translation>建议公网入带宽保持 %1 Mbps：%2 Mbps 会更宽裕，但相差不大，不必变更。</translation>
    </message>
    <message>
        <source>Keep outbound at %1 Mbps: it fits the use.</source>
        <translation>建议公网出带宽保持 %1 Mbps，与用量相符。</translation>
    </message>
    <message>
        <source>Keep inbound at %1 Mbps: it fits the use.</source>
        <translation>建议公网入带宽保持 %1 Mbps，与用量相符。</translation>
    </message>
    <message>
        <source>Too little is known to advise (%1 of %2 points).</source>
        <translation>数据太少，无法给出建议（%2 个数据点中仅有 %1 个）。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a span of time, what is advised from its use</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>近 7 天</translation>
    </message>
    <message>
        <source>Public bandwidth used during the last 7 days.</source>
        <translation>近 7 天的公网带宽使用情况。</translation>
    </message>
</context>
<context>
    <name>Vault</name>
    <message>
        <source>No keychain here</source>
        <translation>没有可用的密钥环</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>密钥环已锁定</translation>
    </message>
    <message>
        <source>The keychain was not unlocked</source>
        <translation>密钥环未解锁</translation>
    </message>
    <message>
        <source>The keychain does not answer</source>
        <translation>密钥环无响应</translation>
    </message>
    <message>
        <source>The keychain stopped in the middle</source>
        <translation>密钥环中途退出</translation>
    </message>
    <message>
        <source>The keychain reported a failure</source>
        <translation>密钥环报告失败</translation>
    </message>
    <message>
        <source>This desktop has no keychain service that the program can reach.</source>
        <translation>当前桌面没有本程序可以访问的密钥环服务。</translation>
    </message>
    <message>
        <source>The question to unlock the keychain was dismissed.</source>
        <translation>解锁密钥环的提示被取消。</translation>
    </message>
    <message>
        <source>The question to unlock the keychain was not answered in time.</source>
        <translation>解锁密钥环的提示未在规定时间内得到回应。</translation>
    </message>
    <message>
        <source>The keychain service is running and did not answer in time.</source>
        <translation>密钥环服务正在运行，但未及时响应。</translation>
    </message>
    <message>
        <source>The keychain service ended before it had answered.</source>
        <translation>密钥环服务在响应之前已退出。</translation>
    </message>
    <message>
        <source>The keychain service could not do what it was asked.</source>
        <translation>密钥环服务未能完成请求的操作。</translation>
    </message>
    <message>
        <source>The secret was not read. It stays where it is.</source>
        <translation>机密信息未读取，仍保留在原处。</translation>
    </message>
    <message>
        <source>It is not known whether the secret was saved; saving it again does no harm.</source>
        <translation>不确定机密信息是否已保存，再次保存不会有不良影响。</translation>
    </message>
    <message>
        <source>The secret was not saved, in the keychain or anywhere else.</source>
        <translation>机密信息未保存到密钥环，也未保存到其他任何位置。</translation>
    </message>
    <message>
        <source>It is not known whether the secret was removed; removing it again does no harm.</source>
        <translation>不确定机密信息是否已删除，再次删除不会有不良影响。</translation>
    </message>
    <message>
        <source>The secret is still in the keychain.</source>
        <translation>机密信息仍保存在密钥环中。</translation>
    </message>
    <message>
        <source>Start one, such as GNOME Keyring, KWallet or KeePassXC with its Secret Service, and try again.</source>
        <translation>请启动密钥环服务，例如 GNOME Keyring、KWallet 或启用了 Secret Service 的 KeePassXC，然后重试。</translation>
    </message>
    <message>
        <source>Unlock the keychain when the desktop asks for it.</source>
        <translation>请在桌面提示时解锁密钥环。</translation>
    </message>
    <message>
        <source>Try again and answer the question; the desktop may show it behind other windows.</source>
        <translation>请重试并回应解锁提示，该提示可能被其他窗口遮挡。</translation>
    </message>
    <message>
        <source>Try again; if it stays silent, restart the keychain service or log in again.</source>
        <translation>请重试；如果仍无响应，请重启密钥环服务或重新登录桌面。</translation>
    </message>
    <message>
        <source>Try again; the desktop usually starts it anew.</source>
        <translation>请重试，桌面通常会重新启动该服务。</translation>
    </message>
    <message>
        <source>Try again; if it fails again, look into the desktop&apos;s keychain application.</source>
        <translation>请重试；如果再次失败，请在桌面的密钥环管理程序中检查。</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>three whole sentences, one after the other</comment>
        <translation>%1%2%3</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>解锁…</translation>
    </message>
    <message>
        <source>Use for this session only</source>
        <translation>仅在本次会话中使用</translation>
    </message>
    <message>
        <source>AccessKey secret</source>
        <translation>AccessKey Secret</translation>
    </message>
    <message>
        <source>STS token</source>
        <translation>STS 令牌</translation>
    </message>
    <message>
        <source>proxy password</source>
        <translation>代理密码</translation>
    </message>
    <message>
        <source>The keychain is locked. Answer the question that the desktop shows.</source>
        <translation>密钥环已锁定，请回应桌面上的解锁提示。</translation>
    </message>
    <message>
        <source>The keychain has no AccessKey secret for this account. Enter it again.</source>
        <translation>密钥环中没有该账号的 AccessKey Secret，请重新填写。</translation>
    </message>
    <message>
        <source>The keychain has no STS token for this account. Enter it again.</source>
        <translation>密钥环中没有该账号的 STS 令牌，请重新填写。</translation>
    </message>
    <message>
        <source>The keychain has no proxy password for this account. Enter it again.</source>
        <translation>密钥环中没有该账号的代理密码，请重新填写。</translation>
    </message>
    <message>
        <source>The secret stays in memory, is saved nowhere, and is asked for again at the next start.</source>
        <translation>机密信息只保存在内存中，不会写入任何位置，下次启动时需重新填写。</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>All instances</source>
        <translation>全部实例</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>Cooling down</source>
        <translation>冷却中</translation>
    </message>
    <message>
        <source>Expiring within 30 days</source>
        <translation>30 天内到期</translation>
    </message>
    <message>
        <source>Without public bandwidth</source>
        <translation>无公网带宽</translation>
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
        <source>security lock</source>
        <translation>安全锁定</translation>
    </message>
    <message>
        <source>spot instance being reclaimed</source>
        <translation>抢占式实例回收中</translation>
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
    <message>
        <source>overdue payment</source>
        <comment>why an instance is locked</comment>
        <translation>欠费</translation>
    </message>
    <message>
        <source>overdue payment of the dedicated host</source>
        <translation>专有宿主机欠费</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>order cancelled</source>
        <translation>订单已取消</translation>
    </message>
    <message>
        <source>wait in the queue</source>
        <comment>step of a change</comment>
        <translation>排队等待</translation>
    </message>
    <message>
        <source>read-only</source>
        <comment>an account, and so its instances</comment>
        <translation>只读</translation>
    </message>
    <message>
        <source>keys unusable</source>
        <comment>of an account, and so for its instances</comment>
        <translation>密钥不可用</translation>
    </message>
</context>
<context>
    <name>ecsdesk::AccountDetail</name>
    <message>
        <source>The account is being tested.</source>
        <translation>正在测试该账号。</translation>
    </message>
    <message>
        <source>S&amp;witch off</source>
        <translation>停用(&amp;W)</translation>
    </message>
    <message>
        <source>S&amp;witch on</source>
        <translation>启用(&amp;W)</translation>
    </message>
    <message>
        <source>Details of the account</source>
        <translation>账号详情</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>Copy &amp;policy</source>
        <translation>复制权限策略(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>移除(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>ecsdesk::AccountEditor</name>
    <message>
        <source>The account is being saved.</source>
        <translation>正在保存该账号。</translation>
    </message>
    <message>
        <source>The account is being tested.</source>
        <translation>正在测试该账号。</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation>编辑“%1”</translation>
    </message>
    <message>
        <source>Ad&amp;vanced: endpoint, signature, proxy, authorities</source>
        <translation>高级设置(&amp;V)：接入地址、签名、代理、证书</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Save account</source>
        <translation>保存账号(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>shown</source>
        <comment>a section</comment>
        <translation>已展开</translation>
    </message>
    <message>
        <source>hidden</source>
        <comment>a section</comment>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>关闭且不保存？</translation>
    </message>
    <message>
        <source>The account has not been saved.</source>
        <translation>账号尚未保存。</translation>
    </message>
    <message>
        <source>The changes have not been saved.</source>
        <translation>修改尚未保存。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Keep on editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>What was entered here will be lost.</source>
        <translation>关闭后，此处填写的内容不会保留。</translation>
    </message>
</context>
<context>
    <name>ecsdesk::AccountFacts</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>ARN</source>
        <translation>ARN</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>登录身份</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Kind of keys</source>
        <translation>凭证类型</translation>
    </message>
    <message>
        <source>AccessKey ID</source>
        <translation>AccessKey ID</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>密钥保存</translation>
    </message>
    <message>
        <source>Keys end</source>
        <translation>密钥到期</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>接入地址</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名版本</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>证书颁发机构</translation>
    </message>
    <message>
        <source>Imported from</source>
        <translation>导入来源</translation>
    </message>
    <message>
        <source>None is kept</source>
        <translation>不保存密钥</translation>
    </message>
    <message>
        <source>In memory, for this session only</source>
        <translation>仅在内存中，本次会话有效</translation>
    </message>
    <message>
        <source>In the system keychain</source>
        <translation>系统密钥环</translation>
    </message>
    <message>
        <source>%1; renewed before that</source>
        <comment>a moment</comment>
        <translation>%1，到期前自动续期</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a moment, &quot;key expires in 11 min&quot;</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>All that the account has</source>
        <translation>该账号的全部地域</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between regions</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Alibaba Cloud&apos;s own</source>
        <translation>阿里云默认地址</translation>
    </message>
    <message>
        <source>Read-only: nothing is changed with it.</source>
        <translation>只读：不会用它做任何变更。</translation>
    </message>
    <message>
        <source>Production: every change asks for the instance&apos;s name.</source>
        <translation>生产环境：每次变更都需要输入实例名称。</translation>
    </message>
    <message>
        <source>Changes are possible</source>
        <translation>允许变更</translation>
    </message>
    <message>
        <source>The system&apos;s only</source>
        <translation>仅系统自带</translation>
    </message>
    <message>
        <source>The system&apos;s, and those of a file</source>
        <translation>系统自带以及指定文件</translation>
    </message>
    <message>
        <source>Facts about the account</source>
        <translation>账号信息</translation>
    </message>
    <message>
        <source>Nowhere; asked for in each session</source>
        <translation>不保存，每次会话都需要输入</translation>
    </message>
</context>
<context>
    <name>ecsdesk::AccountForm</name>
    <message>
        <source>The metadata service of the ECS instance this program runs on gives temporary keys; no secret is kept.</source>
        <translation>由本程序所在 ECS 实例的元数据服务提供临时密钥，不保存机密信息。</translation>
    </message>
    <message>
        <source>The AccessKey below only assumes the role; its temporary keys are renewed in time.</source>
        <translation>下面的 AccessKey 仅用于扮演角色，临时密钥会及时续期。</translation>
    </message>
    <message>
        <source>They end, and cannot be renewed from here.</source>
        <translation>临时凭证会到期，无法在本程序中续期。</translation>
    </message>
    <message>
        <source>kept in the keychain — leave empty to keep</source>
        <translation>已保存在密钥环中，留空则保持不变</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>S&amp;ite</source>
        <translation>站点(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Kind of keys</source>
        <translation>凭证类型(&amp;K)</translation>
    </message>
    <message>
        <source>AccessKey I&amp;D</source>
        <translation>AccessKey ID(&amp;D)</translation>
    </message>
    <message>
        <source>AccessKey S&amp;ecret</source>
        <translation>AccessKey Secret(&amp;E)</translation>
    </message>
    <message>
        <source>STS t&amp;oken</source>
        <translation>STS 令牌(&amp;O)</translation>
    </message>
    <message>
        <source>Token ends</source>
        <translation>令牌到期</translation>
    </message>
    <message>
        <source>&amp;Role ARN</source>
        <translation>角色 ARN(&amp;R)</translation>
    </message>
    <message>
        <source>Session name</source>
        <translation>会话名称</translation>
    </message>
    <message>
        <source>Renewed every</source>
        <translation>续期间隔</translation>
    </message>
    <message>
        <source>External ID</source>
        <translation>外部 ID</translation>
    </message>
    <message>
        <source>&amp;Role name</source>
        <translation>角色名称(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;gions</source>
        <translation>地域(&amp;G)</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>such as prod-cn</source>
        <translation>例如 prod-cn</translation>
    </message>
    <message>
        <source>at a known time</source>
        <translation>到期时间已知</translation>
    </message>
    <message>
        <source>Token ends at</source>
        <translation>令牌到期时间</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes, behind a number</comment>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>only where the role asks for it</source>
        <translation>仅在角色要求时填写</translation>
    </message>
    <message>
        <source>whichever the instance has</source>
        <translation>留空则使用实例绑定的角色</translation>
    </message>
    <message>
        <source>Read-only: nothing is changed with this account</source>
        <translation>只读：不用该账号做任何变更</translation>
    </message>
    <message>
        <source>Production: every change asks for the instance&apos;s name</source>
        <translation>生产环境：每次变更都需要输入实例名称</translation>
    </message>
</context>
<context>
    <name>ecsdesk::AccountListModel</name>
    <message numerus="yes">
        <source>%Ln instance(s)</source>
        <translation>
            <numerusform>%Ln 台实例</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between facts about an account</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>ecsdesk::AccountMarks</name>
    <message>
        <source>%1: %2</source>
        <comment>account, what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>account, how it stands</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>headline, whole sentences</comment>
        <translation>%1。%2</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 ▲%2</source>
        <comment>&quot;3 accounts&quot;, how many of them want attention</comment>
        <translation>%1 ▲%2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of them need(s) attention</source>
        <translation>
            <numerusform>%1，其中 %n 个需要处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
</context>
<context>
    <name>ecsdesk::AccountsScreen</name>
    <message>
        <source>The sandbox is one account of its own</source>
        <translation>沙箱自成一个账号</translation>
    </message>
    <message>
        <source>It needs no keys, and nothing in it costs anything. To work with real accounts the program leaves the sandbox, which stays as it is.</source>
        <translation>沙箱不需要密钥，也不产生任何费用。如需使用真实账号，程序会离开沙箱，沙箱保持原样。</translation>
    </message>
    <message>
        <source>Work with accounts</source>
        <translation>使用真实账号</translation>
    </message>
    <message>
        <source>Try the sandbox</source>
        <translation>试用沙箱</translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation>还没有账号</translation>
    </message>
    <message>
        <source>Add an account by hand, or take over what the aliyun CLI, a credentials file or the environment has. Secrets go to the system keychain, and nowhere else.</source>
        <translation>可以手动添加账号，也可以导入阿里云 CLI、凭证文件或环境变量中的账号。机密信息只保存在系统密钥环中。</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>添加账号…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Import accounts</source>
        <translation>导入账号</translation>
    </message>
    <message>
        <source>Try the sandbo&amp;x</source>
        <translation>试用沙箱(&amp;X)</translation>
    </message>
    <message>
        <source>The account was not removed. %1</source>
        <translation>账号未移除。%1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The account was removed, but a secret of it may still be in the keychain. %1</source>
        <translation>账号已移除，但它的机密信息可能仍在密钥环中。%1</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Copy account number</source>
        <translation>复制账号 ID</translation>
    </message>
    <message>
        <source>Copy AccessKey ID</source>
        <translation>复制 AccessKey ID</translation>
    </message>
    <message>
        <source>Copy policy</source>
        <translation>复制权限策略</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>One endpoint, with the keys of the environment</source>
        <translation>单一接入地址，使用环境变量中的密钥</translation>
    </message>
    <message>
        <source>The program was started for %1. Its keys are those of the environment, for this run alone: nothing of them is kept.</source>
        <translation>程序启动时指定了接入地址 %1。密钥来自环境变量，仅用于本次运行，不会保存。</translation>
    </message>
</context>
<context>
    <name>ecsdesk::ActionRow</name>
    <message>
        <source>Action of the API</source>
        <translation>调用的 API</translation>
    </message>
</context>
<context>
    <name>ecsdesk::AdvancedForm</name>
    <message>
        <source>Choose a file with authorities</source>
        <translation>选择证书文件</translation>
    </message>
    <message>
        <source>Certificates (PEM)</source>
        <translation>证书（PEM）</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>接入地址</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名版本</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>代理主机</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>代理端口</translation>
    </message>
    <message>
        <source>Proxy user</source>
        <translation>代理用户名</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>代理密码</translation>
    </message>
    <message>
        <source>Authorities</source>
        <translation>证书颁发机构</translation>
    </message>
    <message>
        <source>as the desktop is set up</source>
        <translation>跟随系统设置</translation>
    </message>
    <message>
        <source>none</source>
        <comment>proxy</comment>
        <translation>不使用</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>HTTP 代理</translation>
    </message>
    <message>
        <source>SOCKS5 proxy</source>
        <translation>SOCKS5 代理</translation>
    </message>
    <message>
        <source>only where the proxy asks for one</source>
        <translation>仅在代理要求时填写</translation>
    </message>
    <message>
        <source>kept in the keychain — leave empty to keep</source>
        <translation>已保存在密钥环中，留空则保持不变</translation>
    </message>
    <message>
        <source>only in networks that inspect traffic</source>
        <translation>仅在会检查流量的网络中需要</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>ecsdesk::Banner</name>
    <message>
        <source>Put this message away</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>ecsdesk::BeforeAfter</name>
    <message>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Outbound bandwidth</source>
        <translation>公网出带宽</translation>
    </message>
    <message>
        <source>Inbound bandwidth</source>
        <translation>公网入带宽</translation>
    </message>
    <message>
        <source>Network billing</source>
        <translation>网络计费方式</translation>
    </message>
    <message>
        <source>before</source>
        <translation>变更前</translation>
    </message>
    <message>
        <source>after</source>
        <translation>变更后</translation>
    </message>
    <message>
        <source>Instance type</source>
        <translation>实例规格</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>配置</translation>
    </message>
</context>
<context>
    <name>ecsdesk::CallView</name>
    <message>
        <source>%1 of %2  %3</source>
        <comment>number, count, what the call does</comment>
        <translation>%1/%2  %3</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>待执行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>call, state</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ecsdesk::ChangeDetail</name>
    <message>
        <source>Instance ID</source>
        <translation>实例 ID</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>moment, user</comment>
        <translation>%1，操作人：%2</translation>
    </message>
    <message>
        <source>Details of the change</source>
        <translation>变更详情</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查询</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>标识</translation>
    </message>
</context>
<context>
    <name>ecsdesk::ChangeWizard</name>
    <message>
        <source>Change bandwidth — %1</source>
        <translation>变更带宽 — %1</translation>
    </message>
    <message>
        <source>This instance does not exist any more.</source>
        <translation>该实例已不存在。</translation>
    </message>
    <message numerus="yes">
        <source>%n reason(s) stand against this change, listed above.</source>
        <translation>
            <numerusform>共有 %n 条原因阻止本次变更，见上方列表。</numerusform>
        </translation>
    </message>
    <message>
        <source>Type %1 first, to confirm that the public IP is given up.</source>
        <translation>请先输入 %1，确认释放公网 IP。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This instance does not exist any more: the API does not list it.</source>
        <translation>该实例已不存在：API 未返回该实例。</translation>
    </message>
    <message>
        <source>The instance has changed meanwhile: %1. Everything here was judged again.</source>
        <translation>实例信息已发生变化：%1。已按最新信息重新判断。</translation>
    </message>
    <message>
        <source>The instance could not be read afresh; what is shown may be out of date. %1</source>
        <translation>未能读取实例的最新信息，当前显示的内容可能已过期。%1</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Close without sending?</source>
        <translation>变更尚未提交，确定关闭吗？</translation>
    </message>
    <message>
        <source>The change of %1 has not been sent.</source>
        <translation>%1 的变更尚未提交。</translation>
    </message>
    <message>
        <source>What was chosen here is lost; the instance stays as it is.</source>
        <translation>关闭后，此处的选择不会保留，实例保持不变。</translation>
    </message>
    <message>
        <source>Keep on editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>&amp;Next ›</source>
        <translation>下一步(&amp;N) ›</translation>
    </message>
    <message>
        <source>‹ &amp;Back</source>
        <translation>‹ 上一步(&amp;B)</translation>
    </message>
    <message>
        <source>Instance ID</source>
        <translation>实例 ID</translation>
    </message>
    <message>
        <source>Change specification — %1</source>
        <translation>变更规格 — %1</translation>
    </message>
    <message>
        <source>The instance must be stopped: tick “%1” below the choice.</source>
        <comment>the text of a check box</comment>
        <translation>需要停止实例：请勾选下方“%1”。</translation>
    </message>
    <message>
        <source>The types it can be changed to are still being read.</source>
        <translation>正在读取可变更的规格，请稍候。</translation>
    </message>
    <message>
        <source>The types it can be changed to could not be read; read them again above.</source>
        <translation>无法读取可变更的规格，请在上方重新读取。</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>未发送任何请求</translation>
    </message>
    <message>
        <source>Start the instance</source>
        <translation>启动实例</translation>
    </message>
    <message>
        <source>Start %1?</source>
        <translation>启动 %1？</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Allocate a public IP</source>
        <translation>分配公网 IP</translation>
    </message>
    <message>
        <source>Allocate a public IP to %1?</source>
        <translation>为 %1 分配公网 IP？</translation>
    </message>
    <message>
        <source>Allocate the IP</source>
        <translation>分配 IP</translation>
    </message>
</context>
<context>
    <name>ecsdesk::ChangesScreen</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>共 %n 条变更</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n change(s)</source>
        <translation>
            <numerusform>%1 / 共 %n 条变更</numerusform>
        </translation>
    </message>
    <message>
        <source>No changes yet</source>
        <translation>暂无变更记录</translation>
    </message>
    <message>
        <source>Every change that is made with this console is kept here, with its request and what became of it.</source>
        <translation>通过本控制台提交的每一次变更都会记录在这里，包括请求内容和结果。</translation>
    </message>
    <message>
        <source>No change matches</source>
        <translation>没有符合条件的变更</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Filter changes</source>
        <translation>筛选变更</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>The run still waits</source>
        <translation>流程仍在等待</translation>
    </message>
    <message>
        <source>Something stands against its next call on %1.</source>
        <translation>%1 的下一步暂时无法执行。</translation>
    </message>
    <message>
        <source>%1 Did you mean %2?</source>
        <translation>%1是否要输入 %2？</translation>
    </message>
    <message>
        <source>None of them meets every term of the filter.</source>
        <translation>没有变更同时满足所有筛选条件。</translation>
    </message>
    <message>
        <source>Filter: instance, ID, or state:refused since:7d is:mine</source>
        <translation>搜索实例、ID，或输入 state:refused since:7d is:mine</translation>
    </message>
    <message>
        <source>Free text, or typed filters such as state:refused, action:network, since:7d, is:open.</source>
        <translation>输入任意文本，或使用筛选条件，例如 state:refused、action:network、since:7d、is:open。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write what is shown to a file</source>
        <translation>将当前显示的变更记录导出为文件</translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>导出为表格 (CSV)…</translation>
    </message>
    <message>
        <source>With every step (JSON)…</source>
        <translation>导出含全部步骤的数据 (JSON)…</translation>
    </message>
    <message>
        <source>Only changes of the bandwidth or the type can be begun again from here.</source>
        <translation>仅变更带宽或实例规格的记录可在此重新发起。</translation>
    </message>
    <message>
        <source>What became of it is not known yet: look again before you begin a new one.</source>
        <translation>结果尚不明确，请先重新查询结果，再发起新的变更。</translation>
    </message>
    <message>
        <source>It is still under way.</source>
        <translation>该变更仍在进行中。</translation>
    </message>
    <message>
        <source>The instance is not in the list.</source>
        <translation>该实例不在列表中。</translation>
    </message>
</context>
<context>
    <name>ecsdesk::CheckResult</name>
    <message>
        <source>Testing the account…</source>
        <translation>正在测试账号…</translation>
    </message>
    <message>
        <source>It is asked whose keys these are, which regions there are, and whether instances may be listed. Nothing is changed.</source>
        <translation>查询密钥所属账号、可用地域以及是否有权查询实例，不会做任何变更。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences, one after the other</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Result of the test</source>
        <translation>测试结果</translation>
    </message>
    <message>
        <source>The test is running</source>
        <translation>正在测试</translation>
    </message>
    <message>
        <source>Cancel the test</source>
        <translation>取消测试</translation>
    </message>
    <message>
        <source>Copy the policy</source>
        <translation>复制权限策略</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>仍然保存</translation>
    </message>
    <message>
        <source>“%1” works on this cloud account already. Only one of them is used at a time; switch one off, or remove it.</source>
        <translation>“%1”已在使用该云账号。同一云账号同时只会使用其中一个，请停用或移除其一。</translation>
    </message>
    <message>
        <source>This account is not saved yet.</source>
        <translation>该账号尚未保存。</translation>
    </message>
</context>
<context>
    <name>ecsdesk::ChoosePage</name>
    <message>
        <source>now %1</source>
        <translation>当前：%1</translation>
    </message>
    <message>
        <source>×2 = %1</source>
        <translation>×2 = %1</translation>
    </message>
    <message>
        <source>Raise to %1 Mbps</source>
        <translation>升级到 %1 Mbps</translation>
    </message>
    <message>
        <source>Outbound</source>
        <translation>公网出带宽</translation>
    </message>
    <message>
        <source>Inbound</source>
        <translation>公网入带宽</translation>
    </message>
    <message>
        <source>New outbound bandwidth</source>
        <translation>新的公网出带宽</translation>
    </message>
    <message>
        <source>New outbound bandwidth in Mbps</source>
        <translation>新的公网出带宽（Mbps）</translation>
    </message>
    <message>
        <source>New inbound bandwidth</source>
        <translation>新的公网入带宽</translation>
    </message>
    <message>
        <source>New inbound bandwidth in Mbps</source>
        <translation>新的公网入带宽（Mbps）</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>set to</source>
        <translation>设置为</translation>
    </message>
    <message>
        <source>by traffic</source>
        <translation>按使用流量</translation>
    </message>
    <message>
        <source>by fixed bandwidth</source>
        <translation>按固定带宽</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>使用情况</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>调用 API</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>网络计费方式</translation>
    </message>
</context>
<context>
    <name>ecsdesk::ChooseStep</name>
    <message>
        <source>The documented limits are shown: the API did not tell this instance&apos;s own. %1</source>
        <comment>a sentence, its cause</comment>
        <translation>未能从 API 获取该实例的带宽限制，当前显示文档中的限制。%1</translation>
    </message>
</context>
<context>
    <name>ecsdesk::CommandPalette</name>
    <message>
        <source>%1, shortcut %2</source>
        <translation>%1，快捷键 %2</translation>
    </message>
    <message>
        <source>Search instances for “%1”</source>
        <translation>在实例中搜索“%1”</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>A command, or an instance: name, ID, address</source>
        <translation>输入命令，或实例的名称、ID、IP 地址</translation>
    </message>
    <message>
        <source>Command or instance</source>
        <translation>命令或实例</translation>
    </message>
</context>
<context>
    <name>ecsdesk::CopyLabel</name>
    <message>
        <source>Copy: %1</source>
        <translation>复制：%1</translation>
    </message>
</context>
<context>
    <name>ecsdesk::DetailActions</name>
    <message>
        <source>Try again now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Take out of the queue…</source>
        <translation>移出队列…</translation>
    </message>
    <message>
        <source>Run again…</source>
        <translation>重新发起…</translation>
    </message>
    <message>
        <source>Begins a new change with the same values; it is reviewed before anything is sent</source>
        <translation>以相同的值发起新的变更，提交前可再次确认</translation>
    </message>
    <message>
        <source>Copy as a support ticket</source>
        <translation>复制为工单内容</translation>
    </message>
    <message>
        <source>Copied: paste it into the ticket. It holds no secrets.</source>
        <translation>已复制，可粘贴到工单中；内容不含密钥。</translation>
    </message>
</context>
<context>
    <name>ecsdesk::DetailPane</name>
    <message>
        <source>Instance ID</source>
        <translation>实例 ID</translation>
    </message>
    <message>
        <source>Locked: %1.</source>
        <translation>已锁定：%1。</translation>
    </message>
    <message>
        <source>Locked: %1. %2</source>
        <translation>已锁定：%1。%2</translation>
    </message>
    <message>
        <source>Details of the instance</source>
        <translation>实例详情</translation>
    </message>
    <message>
        <source>What may be changed now</source>
        <translation>当前可执行的变更</translation>
    </message>
    <message>
        <source>History</source>
        <translation>变更历史</translation>
    </message>
    <message>
        <source>No instance selected</source>
        <translation>未选择实例</translation>
    </message>
    <message>
        <source>Select one in the list to see what may be changed on it.</source>
        <translation>在列表中选择一台实例，查看当前可以对它执行的变更。</translation>
    </message>
</context>
<context>
    <name>ecsdesk::FilterBar</name>
    <message>
        <source>Stop loading</source>
        <translation>停止加载</translation>
    </message>
    <message>
        <source>Refresh the list</source>
        <translation>刷新列表</translation>
    </message>
    <message>
        <source>Stop loading (Esc)</source>
        <translation>停止加载（Esc）</translation>
    </message>
    <message>
        <source>Refresh the list (F5)</source>
        <translation>刷新列表（F5）</translation>
    </message>
    <message>
        <source>%1 Did you mean %2?</source>
        <translation>%1是否要输入 %2？</translation>
    </message>
    <message>
        <source>Loading: %1 of about %2</source>
        <translation>加载中：%1 / 约 %2</translation>
    </message>
    <message>
        <source>Loading: %1</source>
        <translation>加载中：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln instances</source>
        <translation>
            <numerusform>共 %Ln 台实例</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2 台</translation>
    </message>
    <message>
        <source>from last session, %1 old</source>
        <translation>上次会话的数据，%1前</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>Read at %1</source>
        <translation>读取于 %1</translation>
    </message>
    <message>
        <source>Save this search as a view…</source>
        <translation>将当前搜索保存为视图…</translation>
    </message>
    <message>
        <source>Rename view “%1”…</source>
        <translation>重命名视图“%1”…</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>重命名视图</translation>
    </message>
    <message>
        <source>New name:</source>
        <translation>新名称：</translation>
    </message>
    <message>
        <source>Delete view “%1”…</source>
        <translation>删除视图“%1”…</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>删除视图</translation>
    </message>
    <message>
        <source>Delete the view “%1”?</source>
        <translation>删除视图“%1”？</translation>
    </message>
    <message>
        <source>Its filter is lost. No instance is touched.</source>
        <translation>视图中的搜索条件将丢失，不影响任何实例。</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>保存视图</translation>
    </message>
    <message>
        <source>Name of the view:</source>
        <translation>视图名称：</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Searches under a name</source>
        <translation>已命名的搜索</translation>
    </message>
    <message>
        <source>Columns and rows</source>
        <translation>列与行距</translation>
    </message>
    <message>
        <source>Search: name, ID, address, or status:running out&lt;10 tag:env=prod</source>
        <translation>搜索名称、ID、IP 地址，或输入 status:running out&lt;10 tag:env=prod</translation>
    </message>
    <message>
        <source>Search instances</source>
        <translation>搜索实例</translation>
    </message>
    <message>
        <source>Free text, or typed filters such as status:running, charge:prepaid, out&lt;10, tag:env=prod.</source>
        <translation>输入任意文本，或使用筛选条件，例如 status:running、charge:prepaid、out&lt;10、tag:env=prod。</translation>
    </message>
</context>
<context>
    <name>ecsdesk::FilterField</name>
    <message>
        <source>Completions</source>
        <translation>补全建议</translation>
    </message>
</context>
<context>
    <name>ecsdesk::FollowUpView</name>
    <message>
        <source>The instance is read once more; then the request is written down and sent.</source>
        <translation>正在再次读取实例状态，随后写入记录并发送请求。</translation>
    </message>
</context>
<context>
    <name>ecsdesk::HistoryView</name>
    <message>
        <source>Nothing has been changed from here yet.</source>
        <translation>尚未在本程序中变更过该实例。</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>全部变更记录</translation>
    </message>
</context>
<context>
    <name>ecsdesk::IdRows</name>
    <message>
        <source>Public IP</source>
        <translation>公网 IP</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Order ID</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Client token</source>
        <translation>幂等令牌</translation>
    </message>
</context>
<context>
    <name>ecsdesk::ImportCard</name>
    <message>
        <source>Taken over as “%1”.</source>
        <translation>已导入为“%1”。</translation>
    </message>
    <message>
        <source>%1 (the default)</source>
        <comment>name of a profile</comment>
        <translation>%1（默认）</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>aliyun CLI, path of the file</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>%1 “%2” has these keys already.</source>
        <comment>what was found, a name</comment>
        <translation>%1“%2”已在使用该密钥。</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>All regions of the account</source>
        <translation>该账号的全部地域</translation>
    </message>
    <message>
        <source>Only %1, the default there</source>
        <comment>a region, in what was found</comment>
        <translation>仅%1（其默认地域）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of regions</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>ecsdesk::ImportDialog</name>
    <message>
        <source>Looked at: the environment, ~/.aliyun/config.json of the aliyun CLI, and ~/.alibabacloud/credentials.</source>
        <translation>已查找：环境变量、阿里云 CLI 的 ~/.aliyun/config.json，以及 ~/.alibabacloud/credentials。</translation>
    </message>
    <message>
        <source>Looking for accounts…</source>
        <translation>正在查找账号…</translation>
    </message>
    <message>
        <source>Nothing to import here</source>
        <translation>没有可导入的账号</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Add by hand…</source>
        <translation>手动添加…</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>请至少选择一个。</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n account(s)</source>
        <translation>
            <numerusform>导入 %n 个账号(&amp;I)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <comment>which of the accounts is saved, its name</comment>
        <translation>%1/%2：%3</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) taken over</source>
        <translation>
            <numerusform>已导入 %n 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>They are used from now on. What was found stays as it was: nothing is ever written there.</source>
        <translation>这些账号现已启用。原有文件保持不变，本程序不会写入。</translation>
    </message>
    <message>
        <source>The plain secrets that are left behind</source>
        <translation>仍留有明文密钥的位置</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy how the secret is removed</source>
        <translation>复制删除密钥的方法</translation>
    </message>
    <message>
        <source>Import accounts</source>
        <translation>导入账号</translation>
    </message>
    <message>
        <source>Found on this computer. It is only read; secrets that are taken over go to the system keychain.</source>
        <translation>在本机找到以下账号。本程序只读取，导入的机密信息保存在系统密钥环中。</translation>
    </message>
</context>
<context>
    <name>ecsdesk::InstanceTable</name>
    <message>
        <source>Columns as at first</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>One instance a row. The context menu has what can be done with it.</source>
        <translation>每行一台实例。右键菜单列出可执行的操作。</translation>
    </message>
</context>
<context>
    <name>ecsdesk::InstancesScreen</name>
    <message numerus="yes">
        <source>Copy %n instance IDs</source>
        <translation>
            <numerusform>复制 %n 个实例 ID</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy instance ID</source>
        <translation>复制实例 ID</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>复制名称</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>Read this instance again</source>
        <translation>重新读取该实例</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>紧凑行距</translation>
    </message>
    <message>
        <source>Details beside the list</source>
        <translation>在列表旁显示详情</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>显示的列</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>未发送请求</translation>
    </message>
    <message>
        <source>The change was not let through.</source>
        <translation>该变更未通过检查。</translation>
    </message>
    <message>
        <source>Asking the cloud for “%1”…</source>
        <translation>正在向云端查询“%1”…</translation>
    </message>
    <message>
        <source>It is asked for directly, before the long list is in.</source>
        <translation>无需等待完整列表，直接查询。</translation>
    </message>
    <message>
        <source>Loading instances…</source>
        <translation>正在加载实例…</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n regions. The first rows appear as they come.</source>
        <translation>
            <numerusform>正在读取 %n 个地域，读到的实例会立即显示。</numerusform>
        </translation>
    </message>
    <message>
        <source>The first rows appear as they come.</source>
        <translation>读到的实例会立即显示。</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>停止加载</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No list yet</source>
        <translation>暂无列表</translation>
    </message>
    <message>
        <source>Load the list</source>
        <translation>加载列表</translation>
    </message>
    <message>
        <source>No instances</source>
        <translation>没有实例</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n regions read has an instance that these credentials may see.</source>
        <translation>
            <numerusform>已读取 %n 个地域，当前凭证在其中没有可查看的实例。</numerusform>
        </translation>
    </message>
    <message>
        <source>Refresh the list</source>
        <translation>刷新列表</translation>
    </message>
    <message>
        <source>It is not in the list; every region is asked for it directly.</source>
        <translation>列表中没有，正在直接向各地域查询。</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新查询</translation>
    </message>
    <message>
        <source>No instance matches “%1”</source>
        <translation>没有匹配“%1”的实例</translation>
    </message>
    <message>
        <source>No instance matches this search</source>
        <translation>没有符合条件的实例</translation>
    </message>
    <message numerus="yes">
        <source>%n instances are in the list; none meets all conditions.</source>
        <translation>
            <numerusform>列表中共有 %n 台实例，没有一台满足全部条件。</numerusform>
        </translation>
    </message>
    <message>
        <source>The list does not have it. The cloud may: a new instance, or a region not read yet.</source>
        <translation>列表中没有。云端可能有：新创建的实例，或尚未读取的地域。</translation>
    </message>
    <message>
        <source>Ask the cloud for “%1”</source>
        <translation>向云端查询“%1”</translation>
    </message>
    <message>
        <source>The list could not be refreshed; it stays as it was. %1</source>
        <translation>列表刷新失败，仍显示原有数据。%1</translation>
    </message>
    <message>
        <source>The instance could not be read. %1</source>
        <translation>读取实例失败。%1</translation>
    </message>
    <message>
        <source>%1 cannot be changed now.</source>
        <translation>%1 当前无法变更。</translation>
    </message>
    <message>
        <source>Allocate a public IP</source>
        <translation>分配公网 IP</translation>
    </message>
    <message>
        <source>Allocate a public IP to %1?</source>
        <translation>为 %1 分配公网 IP？</translation>
    </message>
    <message>
        <source>The address belongs to the instance until it is released.</source>
        <translation>该地址在释放前一直归该实例使用。</translation>
    </message>
    <message>
        <source>Allocate the IP</source>
        <translation>分配公网 IP</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Open the ECS console</source>
        <translation>打开 ECS 控制台</translation>
    </message>
    <message>
        <source>%1 cannot be changed from here.</source>
        <translation>无法在此变更 %1。</translation>
    </message>
    <message>
        <source>The instances have not been read.</source>
        <translation>尚未读取实例。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>account, what happened</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Neither the list nor the cloud has one, in the regions that are read.</source>
        <translation>在已读取的地域中，列表和云端均没有匹配的实例。</translation>
    </message>
    <message>
        <source>Go to the accounts</source>
        <translation>前往账号</translation>
    </message>
    <message>
        <source>No accounts yet</source>
        <translation>还没有账号</translation>
    </message>
    <message>
        <source>The instances of every account that is added are listed here.</source>
        <translation>添加账号后，所有账号的实例都会列在这里。</translation>
    </message>
    <message>
        <source>Every account is switched off</source>
        <translation>所有账号均已停用</translation>
    </message>
    <message>
        <source>Nothing is asked for an account that is switched off.</source>
        <translation>停用的账号不会发送任何请求。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>account, what is wrong with it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Show the account</source>
        <translation>查看该账号</translation>
    </message>
    <message>
        <source>None of the accounts can be read</source>
        <translation>所有账号均无法读取</translation>
    </message>
    <message>
        <source>No instances in the accounts that could be read</source>
        <translation>可读取的账号中没有实例</translation>
    </message>
    <message>
        <source>Show %1</source>
        <comment>an account</comment>
        <translation>查看 %1</translation>
    </message>
</context>
<context>
    <name>ecsdesk::JournalModel</name>
    <message>
        <source>%1: %2, %3. %4</source>
        <translation>%1：%2，%3。%4</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Order ID</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Client token</source>
        <translation>幂等令牌</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>change, its place in a run</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>run waits</source>
        <comment>state of a change whose run waits for the operator</comment>
        <translation>流程待处理</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>instance, account</comment>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
</context>
<context>
    <name>ecsdesk::MainWindow</name>
    <message>
        <source>ECS Desk — Sandbox</source>
        <translation>ECS 变配台 — 沙箱</translation>
    </message>
    <message>
        <source>ECS Desk</source>
        <translation>ECS 变配台</translation>
    </message>
    <message>
        <source>Quit with changes in the queue?</source>
        <translation>队列中还有变更，确定退出吗？</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in the queue will not be sent while the program is closed.</source>
        <translation>
            <numerusform>程序关闭期间，队列中的 %n 个变更不会提交。</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay in the queue. What comes due meanwhile is sent at the next start if that is not more than twenty minutes late; otherwise it is held for you.</source>
        <translation>变更会保留在队列中。期间到时间的变更，下次启动时若未超过 20 分钟将自动提交，否则留待您处理。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
</context>
<context>
    <name>ecsdesk::ObjectionList</name>
    <message>
        <source>Show the order %1</source>
        <translation>查看订单 %1</translation>
    </message>
    <message>
        <source>Show the order</source>
        <translation>查看订单</translation>
    </message>
</context>
<context>
    <name>ecsdesk::OptionListModel</name>
    <message>
        <source>%1. Not possible: %2</source>
        <translation>%1。不可选：%2</translation>
    </message>
</context>
<context>
    <name>ecsdesk::OrderDetail</name>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind and amount of an order</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Details of the order</source>
        <translation>订单详情</translation>
    </message>
    <message>
        <source>Open the pay page</source>
        <translation>前往支付</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>复制订单号</translation>
    </message>
    <message>
        <source>Cancel order…</source>
        <translation>取消订单…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查询</translation>
    </message>
    <message>
        <source>The pay page lists all orders: look for this number there.</source>
        <translation>支付页面列出全部订单，请按订单号查找。</translation>
    </message>
    <message>
        <source>Pay in the sandbox</source>
        <translation>在沙箱中支付</translation>
    </message>
    <message>
        <source>The simulated cloud has no pay page: it is paid here, with the account&apos;s play money.</source>
        <translation>模拟云没有支付页面，可在此用账户的模拟余额支付。</translation>
    </message>
</context>
<context>
    <name>ecsdesk::OrderFacts</name>
    <message>
        <source>not told</source>
        <comment>the amount of an order</comment>
        <translation>未提供</translation>
    </message>
    <message>
        <source>not told</source>
        <comment>when it was made</comment>
        <translation>未提供</translation>
    </message>
    <message>
        <source>not yet: this is known from the change that made it</source>
        <translation>尚未查询：以上来自生成该订单的变更</translation>
    </message>
    <message>
        <source>Show the instance %1</source>
        <translation>查看实例 %1</translation>
    </message>
    <message>
        <source>Instance ID</source>
        <translation>实例 ID</translation>
    </message>
    <message>
        <source>The billing API has not told which instances it is for.</source>
        <translation>费用 API 未提供订单对应的实例。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>instances of an order</comment>
        <translation>
            <numerusform>另有 %n 台实例</numerusform>
        </translation>
    </message>
    <message>
        <source>elsewhere, not by this console</source>
        <translation>其他途径（非本控制台）</translation>
    </message>
    <message>
        <source>a change of this console</source>
        <translation>本控制台的变更</translation>
    </message>
    <message>
        <source>Show the change: %1</source>
        <translation>查看变更：%1</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>支付时间</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>查询时间</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
</context>
<context>
    <name>ecsdesk::OrdersBar</name>
    <message>
        <source>reading…</source>
        <comment>the orders</comment>
        <translation>正在查询…</translation>
    </message>
    <message>
        <source>as of %1 ago</source>
        <comment>12 s</comment>
        <translation>%1前的数据</translation>
    </message>
    <message>
        <source>not read yet</source>
        <comment>the orders</comment>
        <translation>尚未查询</translation>
    </message>
    <message>
        <source>Refresh the orders</source>
        <translation>刷新订单</translation>
    </message>
    <message>
        <source>The orders are being read.</source>
        <translation>正在查询订单。</translation>
    </message>
    <message>
        <source>Refresh the orders (F5)</source>
        <translation>刷新订单（F5）</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>共 %n 个订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n order(s)</source>
        <translation>
            <numerusform>%1 / %n 个订单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unpaid</source>
        <comment>orders</comment>
        <translation>
            <numerusform>%n 个未支付</numerusform>
        </translation>
    </message>
    <message>
        <source>made since %1</source>
        <comment>a date: orders</comment>
        <translation>%1 以来创建</translation>
    </message>
    <message>
        <source> · </source>
        <comment>between facts about the list of orders</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>Cash %1</source>
        <translation>现金 %1</translation>
    </message>
    <message>
        <source>Credit %1</source>
        <translation>信用额度 %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>查询时间 %1</translation>
    </message>
    <message>
        <source>Filter by order number, instance, kind or change</source>
        <translation>按订单号、实例、类型或变更筛选</translation>
    </message>
    <message>
        <source>Filter orders</source>
        <translation>筛选订单</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>label before: all orders, unpaid</comment>
        <translation>显示</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>全部订单</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <comment>orders</comment>
        <translation>未支付</translation>
    </message>
    <message>
        <source>Abnormal</source>
        <comment>orders</comment>
        <translation>异常</translation>
    </message>
    <message>
        <source>Paid</source>
        <comment>orders</comment>
        <translation>已支付</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>orders</comment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>account, what it has</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ecsdesk::OrdersModel</name>
    <message>
        <source>, </source>
        <comment>between the instances of an order</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>elsewhere</source>
        <comment>an order was made</comment>
        <translation>其他途径</translation>
    </message>
    <message>
        <source>this console</source>
        <translation>本控制台</translation>
    </message>
    <message>
        <source>cancelling…</source>
        <comment>an order</comment>
        <translation>取消中…</translation>
    </message>
    <message>
        <source>not yet</source>
        <comment>the billing was asked</comment>
        <translation>尚未</translation>
    </message>
    <message>
        <source>The billing API has not told which instances it is for.</source>
        <translation>费用 API 未提供订单对应的实例。</translation>
    </message>
    <message>
        <source>Order %1, %2, %3, %4, %5</source>
        <comment>number, status, instances, amount, age</comment>
        <translation>订单 %1，%2，%3，%4，%5</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>查询时间</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>instances of an order</comment>
        <translation>
            <numerusform>%1 等，另有 %n 台</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>instances, account</comment>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
</context>
<context>
    <name>ecsdesk::OrdersScreen</name>
    <message>
        <source>Open the pay page</source>
        <translation>前往支付</translation>
    </message>
    <message>
        <source>Cancel order…</source>
        <translation>取消订单…</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>复制订单号</translation>
    </message>
    <message>
        <source>Show the instance %1</source>
        <translation>查看实例 %1</translation>
    </message>
    <message>
        <source>Show the change</source>
        <translation>查看变更</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>No unpaid order</source>
        <translation>没有未支付订单</translation>
    </message>
    <message>
        <source>No order keeps an instance from being changed.</source>
        <translation>没有订单影响实例变更。</translation>
    </message>
    <message>
        <source>Show all orders</source>
        <translation>显示全部订单</translation>
    </message>
    <message>
        <source>No abnormal order</source>
        <translation>没有异常订单</translation>
    </message>
    <message>
        <source>An order is abnormal where automatic payment failed; it can only be cancelled.</source>
        <translation>自动支付失败会产生异常订单，异常订单只能作废。</translation>
    </message>
    <message>
        <source>No order matches</source>
        <translation>没有匹配的订单</translation>
    </message>
    <message>
        <source>The filter looks for every word in number, instance, kind, status and change.</source>
        <translation>筛选条件中的每个词都会在订单号、实例、类型、状态和变更中查找。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>The orders have not been read</source>
        <translation>尚未查询订单</translation>
    </message>
    <message>
        <source>Read the orders</source>
        <translation>查询订单</translation>
    </message>
    <message>
        <source>Reading the orders…</source>
        <translation>正在查询订单…</translation>
    </message>
    <message>
        <source>First those that are not paid, then what each of them is for.</source>
        <translation>先查询未支付订单，再查询每个订单对应的实例。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No orders</source>
        <translation>没有订单</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新查询</translation>
    </message>
    <message>
        <source>The orders could not be read; what is known stays. %1</source>
        <translation>未能查询订单，列表保留已知内容。%1</translation>
    </message>
    <message>
        <source>Details of some orders could not be read: which instances they are for is not known, and these are not marked.</source>
        <translation>部分订单的详情未能查询：无法确定对应的实例，这些实例未标记。</translation>
    </message>
    <message>
        <source>Pay in the sandbox</source>
        <translation>在沙箱中支付</translation>
    </message>
    <message>
        <source>The billing API is asked for the orders of every account: unpaid ones keep their instances from being changed.</source>
        <translation>将通过计费 API 查询各账号的订单：未支付的订单会阻止其实例变更。</translation>
    </message>
    <message>
        <source>There are no orders of ECS made since %1, and no change of this console made one.</source>
        <translation>自 %1 以来没有 ECS 订单，本控制台的变更也未产生订单。</translation>
    </message>
    <message>
        <source>There are no orders of ECS, and no change of this console made one.</source>
        <translation>没有 ECS 订单，本控制台的变更也未产生订单。</translation>
    </message>
    <message>
        <source>The orders of %1 could not be read; those of the others are shown. %2</source>
        <translation>未能读取 %1 的订单，其他账号的订单照常显示。%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of accounts</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>ecsdesk::PaymentPage</name>
    <message>
        <source>Type the instance ID %1 to confirm.</source>
        <translation>请输入实例 ID %1 进行确认。</translation>
    </message>
    <message>
        <source>Type the address %1 to confirm.</source>
        <translation>请输入公网 IP %1 进行确认。</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>支付</translation>
    </message>
    <message>
        <source>Pay automatically now</source>
        <translation>立即自动支付</translation>
    </message>
    <message>
        <source>What this change does</source>
        <translation>本次变更的影响</translation>
    </message>
    <message>
        <source>What the API documents leave open</source>
        <translation>API 文档未明确之处</translation>
    </message>
    <message>
        <source>The run allocates it in a call of its own, once the bandwidth is there.</source>
        <translation>带宽生效后，流程会单独调用一次 API 分配公网 IP。</translation>
    </message>
    <message>
        <source>Allocate a public IP afterwards</source>
        <translation>变更后分配公网 IP</translation>
    </message>
    <message>
        <source>Leave the order unpaid, pay it in the ECS console</source>
        <translation>只生成订单，稍后在 ECS 控制台支付</translation>
    </message>
</context>
<context>
    <name>ecsdesk::PriceView</name>
    <message>
        <source>The API is asked for the price…</source>
        <translation>正在询价…</translation>
    </message>
    <message>
        <source>The API takes long to tell the price. You can go on without it.</source>
        <translation>询价耗时较长，可以不等待价格直接继续。</translation>
    </message>
    <message>
        <source>The price could not be read; you can go on without it. %1</source>
        <translation>询价失败，不影响继续操作。%1</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重新询价</translation>
    </message>
</context>
<context>
    <name>ecsdesk::QueueBanner</name>
    <message numerus="yes">
        <source>%1 %n more of it in the queue.</source>
        <comment>a sentence before it</comment>
        <translation>
            <numerusform>%1队列中还有 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show queue</source>
        <translation>查看队列</translation>
    </message>
</context>
<context>
    <name>ecsdesk::QueueModel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>time of day, time left</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>now</source>
        <translation>即将提交</translation>
    </message>
    <message>
        <source>Place %1: %2, %3. %4</source>
        <translation>第 %1 位：%2，%3。%4</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变更内容</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>预计提交时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>Asked for at</source>
        <translation>排队时间</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>instance, account</comment>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
</context>
<context>
    <name>ecsdesk::QueueScreen</name>
    <message numerus="yes">
        <source>%n in the queue</source>
        <translation>
            <numerusform>队列中 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the queue, %1 held</source>
        <translation>
            <numerusform>队列中 %n 项，%1 项待处理</numerusform>
        </translation>
    </message>
    <message>
        <source>It waits for the end of the cooldown and goes by itself.</source>
        <translation>正在等待冷却结束，届时会自动提交。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>instance, change</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 Try it again then, or take it out of the queue.</source>
        <comment>what would lift it</comment>
        <translation>%1之后请重试，或将其移出队列。</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上移 (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下移 (Alt+Down)</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Take out of the queue…</source>
        <translation>移出队列…</translation>
    </message>
    <message>
        <source>Take out of the queue (Del)</source>
        <translation>移出队列 (Del)</translation>
    </message>
    <message>
        <source>Show change</source>
        <translation>查看变更</translation>
    </message>
    <message>
        <source>Show the change with its steps (Enter)</source>
        <translation>查看变更及其步骤 (Enter)</translation>
    </message>
    <message>
        <source>Show instance</source>
        <translation>查看实例</translation>
    </message>
    <message>
        <source>Changes in the queue</source>
        <translation>队列中的变更</translation>
    </message>
    <message>
        <source>Nothing is queued</source>
        <translation>队列为空</translation>
    </message>
    <message>
        <source>A change that only the cooldown stands against can wait here and is sent by itself when it is over. Prepare it as usual; the review then offers to queue it.</source>
        <translation>仅因冷却而无法提交的变更可在此排队，冷却结束后自动提交。照常填写变更，在“核对”页即可选择排队。</translation>
    </message>
    <message>
        <source>The cooldown is over: the change waits for its account.</source>
        <translation>冷却已结束，变更正在等待其账号可用。</translation>
    </message>
    <message>
        <source>Waits for the end of the cooldown, and for its account.</source>
        <translation>等待冷却结束及其账号可用。</translation>
    </message>
</context>
<context>
    <name>ecsdesk::RegionChoice</name>
    <message>
        <source>%1 · %2</source>
        <comment>name and ID of a region</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>A&amp;ll that the account has</source>
        <translation>该账号的全部地域(&amp;L)</translation>
    </message>
    <message>
        <source>Only t&amp;hese</source>
        <translation>仅以下地域(&amp;H)</translation>
    </message>
    <message>
        <source>IDs of the regions</source>
        <translation>地域 ID</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>Region IDs, separated by commas. After a test they can be chosen from a list.</source>
        <translation>地域 ID，用逗号分隔。测试成功后可从列表中选择。</translation>
    </message>
</context>
<context>
    <name>ecsdesk::RegionPopup</name>
    <message>
        <source>Regions</source>
        <translation>地域</translation>
    </message>
    <message>
        <source>No region has been read yet.</source>
        <translation>尚未读取任何地域。</translation>
    </message>
    <message>
        <source>%1: waiting</source>
        <translation>%1：等待中</translation>
    </message>
    <message>
        <source>%1: %2 read so far</source>
        <translation>%1：已读取 %2 台</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln instances</source>
        <translation>
            <numerusform>%1：%Ln 台实例</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>could not be read.</source>
        <translation>读取失败。</translation>
    </message>
</context>
<context>
    <name>ecsdesk::RequestIdButton</name>
    <message>
        <source>Request ID copied</source>
        <translation>已复制请求 ID</translation>
    </message>
    <message>
        <source>Copy the request ID</source>
        <translation>复制请求 ID</translation>
    </message>
</context>
<context>
    <name>ecsdesk::RequestList</name>
    <message>
        <source>The request</source>
        <translation>请求内容</translation>
    </message>
    <message>
        <source>Request %1 of %2: %3</source>
        <comment>number, count, what it does</comment>
        <translation>请求 %1/%2：%3</translation>
    </message>
    <message>
        <source>This action knows no client token; before it is repeated the instance is read.</source>
        <translation>该接口不支持幂等令牌；重试前会先查询实例状态。</translation>
    </message>
</context>
<context>
    <name>ecsdesk::RequestView</name>
    <message>
        <source>Copy request</source>
        <translation>复制请求</translation>
    </message>
</context>
<context>
    <name>ecsdesk::ResultPage</name>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Before it was sent, the change was judged again, and something stands against it now.</source>
        <translation>发送前再次检查时，发现当前存在阻止本次变更的原因。</translation>
    </message>
    <message>
        <source>Nothing was sent, changed or charged.</source>
        <translation>请求未发送，实例未变更，也未产生费用。</translation>
    </message>
    <message>
        <source>Cooling down: this instance can be changed again at %1 (%2).</source>
        <translation>冷却中，%1 后可再次变更（剩余 %2）。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Try again at %1 (%2)</source>
        <translation>%1 后重试（剩余 %2）</translation>
    </message>
    <message>
        <source>This order was made by the simulated cloud; the real pay page does not know it.</source>
        <translation>该订单由模拟云生成，真实的支付页面中没有此订单。</translation>
    </message>
    <message>
        <source>Allocate a public IP</source>
        <translation>分配公网 IP</translation>
    </message>
    <message>
        <source>Pay this order</source>
        <translation>支付该订单</translation>
    </message>
    <message>
        <source>Pay on the international site</source>
        <translation>在国际站支付</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查询</translation>
    </message>
    <message>
        <source>Change another instance</source>
        <translation>变更其他实例</translation>
    </message>
    <message>
        <source>Start the instance</source>
        <translation>启动实例</translation>
    </message>
    <message>
        <source>Even once the order is paid, the instance can be changed again at %1 (%2) at the earliest.</source>
        <translation>订单支付后，最早也要到 %1（%2）才能再次变更该实例。</translation>
    </message>
    <message>
        <source>Open the billing console</source>
        <translation>打开费用中心</translation>
    </message>
    <message>
        <source>Billing console of the international site</source>
        <translation>国际站费用中心</translation>
    </message>
    <message>
        <source>This account belongs to the simulated cloud; the real billing console does not know it.</source>
        <translation>该账号属于模拟云，真实的费用中心中没有该账号。</translation>
    </message>
    <message>
        <source>Open the order list</source>
        <translation>打开订单列表</translation>
    </message>
    <message>
        <source>Order list of the international site</source>
        <translation>国际站订单列表</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two whole sentences, one after the other</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Even once the order is cancelled, the instance can be changed again at %1 (%2) at the earliest.</source>
        <translation>订单作废后，实例最早可于 %1 再次变更（剩余 %2）。</translation>
    </message>
    <message>
        <source>Show the order</source>
        <translation>查看订单</translation>
    </message>
    <message>
        <source>The simulated cloud has no pay page: under Orders it is told how this order is paid.</source>
        <translation>模拟云没有支付页面，支付方式见“订单”页。</translation>
    </message>
</context>
<context>
    <name>ecsdesk::ReviewPage</name>
    <message>
        <source>Nothing has been sent until here. The signature is added when it is sent.</source>
        <translation>到此为止尚未发送任何请求。签名在发送时添加。</translation>
    </message>
    <message>
        <source>Nothing has been sent until here. Each request is sent once the one before it is through; the signatures are added then.</source>
        <translation>到这一步为止尚未发送任何请求。前一个请求完成后才会发送下一个，签名在发送时添加。</translation>
    </message>
    <message>
        <source>The run allocates a public IP, once the bandwidth is there.</source>
        <translation>带宽变更生效后，流程将为实例分配公网 IP。</translation>
    </message>
</context>
<context>
    <name>ecsdesk::RunBanner</name>
    <message>
        <source>A run on this instance waits for you: %1.</source>
        <translation>该实例有一个变更流程等待您处理：%1。</translation>
    </message>
    <message>
        <source>Show run</source>
        <translation>查看流程</translation>
    </message>
</context>
<context>
    <name>ecsdesk::RunLinks</name>
    <message>
        <source>%1 of %2  %3</source>
        <comment>number, count, what the call does</comment>
        <translation>%1/%2  %3</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>待执行</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>所属流程</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Give up the rest…</source>
        <translation>放弃剩余步骤…</translation>
    </message>
</context>
<context>
    <name>ecsdesk::RunNotice</name>
    <message numerus="yes">
        <source>%n run(s) wait(s) for you: %1.</source>
        <translation>
            <numerusform>有 %n 个流程等待您处理：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of instances</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>A run waits for you: %1 is stopped.</source>
        <translation>有 1 个流程等待您处理：%1 已停止。</translation>
    </message>
    <message>
        <source>A run on %1 waits for you.</source>
        <translation>%1 上有 1 个流程等待您处理。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>ecsdesk::RunPage</name>
    <message>
        <source>Progress of the change</source>
        <translation>变更进度</translation>
    </message>
    <message>
        <source>This window may be closed: the change goes on without it and can be followed under Changes.</source>
        <translation>可以关闭此窗口：变更会继续进行，可在“变更记录”中查看。</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Give up the rest…</source>
        <translation>放弃剩余步骤…</translation>
    </message>
    <message>
        <source>This window may be closed: the change stays in the queue and can be followed under Queue.</source>
        <translation>可以关闭此窗口：变更会留在队列中，可在“队列”中查看。</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Take out of the queue…</source>
        <translation>移出队列…</translation>
    </message>
    <message>
        <source>Show queue</source>
        <translation>查看队列</translation>
    </message>
    <message>
        <source>The instance is read once more; then the request is written down and sent.</source>
        <translation>正在再次读取实例状态，随后写入记录并发送请求。</translation>
    </message>
</context>
<context>
    <name>ecsdesk::RunStepModel</name>
    <message>
        <source>%1 State of this step: %2.</source>
        <translation>%1 此步骤的状态：%2。</translation>
    </message>
    <message>
        <source>Request ID %1</source>
        <translation>请求 ID %1</translation>
    </message>
</context>
<context>
    <name>ecsdesk::SaveFlow</name>
    <message>
        <source>Saving…</source>
        <comment>an account</comment>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>The secret goes into the keychain, and nowhere else.</source>
        <translation>机密信息只保存到密钥环中。</translation>
    </message>
    <message>
        <source>The keychain asks you to unlock it</source>
        <translation>请解锁密钥环</translation>
    </message>
    <message>
        <source>Stop saving</source>
        <translation>停止保存</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Saving the account</source>
        <translation>保存账号</translation>
    </message>
    <message>
        <source>The account is being saved</source>
        <translation>正在保存账号</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a button, what it means</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>ecsdesk::StatusStrip</name>
    <message>
        <source>Not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>No region read yet</source>
        <translation>尚未读取地域</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n regions</source>
        <translation>
            <numerusform>%n 个地域</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 regions read</source>
        <translation>已读取 %1 / %2 个地域</translation>
    </message>
    <message>
        <source>Account %1 · %2</source>
        <translation>账号 %1 · %2</translation>
    </message>
    <message>
        <source>Show the regions and what went wrong in them</source>
        <translation>查看各地域及其故障原因</translation>
    </message>
    <message>
        <source>A simulated cloud: nothing here costs anything. Its clock runs %1 times as fast.</source>
        <translation>模拟云环境，任何操作都不产生费用。其时钟以 %1 倍速运行。</translation>
    </message>
    <message>
        <source>Speed of the simulated clock</source>
        <translation>模拟时钟速度</translation>
    </message>
    <message>
        <source>×1, real time</source>
        <translation>×1（实际时间）</translation>
    </message>
    <message>
        <source>×%1</source>
        <translation>×%1</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Sandbox · %1</source>
        <translation>沙箱 · %1</translation>
    </message>
    <message>
        <source>Clock ×%1</source>
        <translation>时钟 ×%1</translation>
    </message>
    <message numerus="yes">
        <source>%n without permission</source>
        <translation>
            <numerusform>%n 个无权限</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ecsdesk::StepHeader</name>
    <message>
        <source>1 Choose</source>
        <translation>1 选择</translation>
    </message>
    <message>
        <source>2 Payment and effects</source>
        <translation>2 支付与影响</translation>
    </message>
    <message>
        <source>3 Review</source>
        <translation>3 核对</translation>
    </message>
    <message>
        <source>4 Run</source>
        <translation>4 执行</translation>
    </message>
    <message>
        <source>5 Result</source>
        <translation>5 结果</translation>
    </message>
    <message>
        <source>Present step</source>
        <translation>当前步骤</translation>
    </message>
</context>
<context>
    <name>ecsdesk::StepsView</name>
    <message>
        <source>%1 · %2 s</source>
        <translation>%1 · %2 秒</translation>
    </message>
    <message>
        <source>Steps of the change</source>
        <translation>变更步骤</translation>
    </message>
</context>
<context>
    <name>ecsdesk::StopRow</name>
    <message>
        <source>Start it again afterwards</source>
        <translation>变更后重新启动实例</translation>
    </message>
    <message>
        <source>Start it afterwards</source>
        <translation>变更后启动实例</translation>
    </message>
    <message>
        <source>Stop the instance for this change</source>
        <translation>为此次变更停止实例</translation>
    </message>
</context>
<context>
    <name>ecsdesk::SubjectRow</name>
    <message>
        <source>Change</source>
        <translation>变更内容</translation>
    </message>
    <message>
        <source>Instance type</source>
        <translation>实例规格</translation>
    </message>
    <message>
        <source>Bandwidth</source>
        <translation>带宽</translation>
    </message>
    <message>
        <source>Open the ECS console</source>
        <translation>打开 ECS 控制台</translation>
    </message>
</context>
<context>
    <name>ecsdesk::TechnicalDetails</name>
    <message>
        <source>Technical details</source>
        <translation>技术详情</translation>
    </message>
    <message>
        <source>Open the diagnosis page</source>
        <translation>打开诊断页面</translation>
    </message>
</context>
<context>
    <name>ecsdesk::TopBar</name>
    <message>
        <source>Instances</source>
        <translation>实例</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变更记录</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>EN</translation>
    </message>
    <message>
        <source>Switch to Chinese</source>
        <translation>切换到英文</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>切换浅色与深色</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>%1 ●%2</source>
        <translation>%1 ●%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
</context>
<context>
    <name>ecsdesk::TypeDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ecsdesk::TypeFilterBar</name>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Search, such as g7 8c 32g</source>
        <translation>搜索，例如 g7 8c 32g</translation>
    </message>
    <message>
        <source>Search instance types</source>
        <translation>搜索实例规格</translation>
    </message>
    <message>
        <source>&amp;In stock only</source>
        <translation>仅看有库存(&amp;I)</translation>
    </message>
    <message>
        <source>vCPU</source>
        <translation>vCPU</translation>
    </message>
    <message>
        <source>Memory (GiB)</source>
        <translation>内存（GiB）</translation>
    </message>
    <message>
        <source>to</source>
        <comment>from … to</comment>
        <translation>至</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>At least this many vCPUs</source>
        <translation>vCPU 下限</translation>
    </message>
    <message>
        <source>At most this many vCPUs</source>
        <translation>vCPU 上限</translation>
    </message>
    <message>
        <source>At least this much memory, in GiB</source>
        <translation>内存下限（GiB）</translation>
    </message>
    <message>
        <source>At most this much memory, in GiB</source>
        <translation>内存上限（GiB）</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Show those not &amp;offered</source>
        <translation>显示不可变更的规格(&amp;O)</translation>
    </message>
    <message>
        <source>Read the types again</source>
        <translation>重新读取规格列表</translation>
    </message>
</context>
<context>
    <name>ecsdesk::TypePanel</name>
    <message>
        <source>%1; %2</source>
        <comment>conditions of a filter</comment>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>No type matches this filter: %1.</source>
        <translation>没有符合筛选条件的规格：%1。</translation>
    </message>
    <message>
        <source>No offered type matches this filter: %1.</source>
        <translation>可变更的规格中没有符合筛选条件的：%1。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two whole sentences, one after the other</comment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>%n type(s) that are not offered for this instance would match.</source>
        <translation>
            <numerusform>另有 %n 个规格符合条件，但该实例不能变更为这些规格。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · reading again…</source>
        <translation>%1 · 正在重新读取…</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Show those not offered</source>
        <translation>显示不可变更的规格</translation>
    </message>
    <message>
        <source>Still reading the types on offer…</source>
        <translation>仍在读取可变更的规格…</translation>
    </message>
    <message>
        <source>The cloud takes longer than usual to answer. You can wait, or cancel the change: nothing has been sent that changes anything.</source>
        <translation>云端响应比平时慢。可以继续等待，也可以取消变更：尚未发送任何变更请求。</translation>
    </message>
    <message>
        <source>Reading the types on offer…</source>
        <translation>正在读取可变更的规格…</translation>
    </message>
    <message>
        <source>The cloud is asked what %1 can be changed to (DescribeResourcesModification), and what these types are (DescribeInstanceTypes).</source>
        <translation>正在查询 %1 可变更的规格（DescribeResourcesModification）以及各规格的配置（DescribeInstanceTypes）。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>The cloud names no type that %1 can be changed to. Read again later, or create an instance of the type you need and move the workload.</source>
        <translation>云端没有返回 %1 可变更的规格。请稍后重新读取，或新建所需规格的实例后迁移业务。</translation>
    </message>
    <message>
        <source>The cloud names no type that %1 can be changed to in the zone %2. Read again later, or create an instance of the type you need and move the workload.</source>
        <translation>云端没有返回 %1 在可用区 %2 可变更的规格。请稍后重新读取，或新建所需规格的实例后迁移业务。</translation>
    </message>
    <message>
        <source>No type is offered for this instance</source>
        <translation>该实例没有可变更的规格</translation>
    </message>
    <message>
        <source>The types could not be read again; the list is as it was. %1</source>
        <translation>无法重新读取规格，列表仍为之前的内容。%1</translation>
    </message>
    <message>
        <source>The cloud takes longer than usual to answer. The list is as it was read before; you can wait, or cancel the change.</source>
        <translation>云端响应比平时慢。列表仍为之前的内容，可以继续等待，也可以取消变更。</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n type(s) offered</source>
        <translation>
            <numerusform>%n 个规格中有 %1 个可变更</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n offered type(s) shown</source>
        <translation>
            <numerusform>%n 个可变更规格中显示 %1 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n type(s) shown</source>
        <translation>
            <numerusform>%n 个规格中显示 %1 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ecsdesk::TypeSummary</name>
    <message>
        <source>%1 now. No other type is chosen yet.</source>
        <translation>当前 %1，尚未选择其他规格。</translation>
    </message>
    <message>
        <source>The row you are on, not the choice: %1</source>
        <comment>why it is refused</comment>
        <translation>光标所在行（并非所选规格）：%1</translation>
    </message>
</context>
<context>
    <name>ecsdesk::TypeTable</name>
    <message>
        <source>Instance types</source>
        <translation>实例规格</translation>
    </message>
    <message>
        <source>One type a row. Going to a type that is offered chooses it.</source>
        <translation>每行一个规格。移到可变更的规格即选中该规格。</translation>
    </message>
</context>
<context>
    <name>ecsdesk::UsageChart</name>
    <message>
        <source>Mbps</source>
        <translation>Mbps</translation>
    </message>
    <message>
        <source>Bandwidth use</source>
        <translation>带宽使用情况</translation>
    </message>
</context>
<context>
    <name>ecsdesk::UsageLegend</name>
    <message>
        <source>outbound</source>
        <translation>公网出</translation>
    </message>
    <message>
        <source>inbound</source>
        <translation>公网入</translation>
    </message>
    <message>
        <source>limit now %1 Mbps</source>
        <translation>当前上限 %1 Mbps</translation>
    </message>
    <message>
        <source>new limit %1 Mbps, above the chart</source>
        <translation>新上限 %1 Mbps（超出图表范围）</translation>
    </message>
    <message>
        <source>new limit %1 Mbps</source>
        <translation>新上限 %1 Mbps</translation>
    </message>
</context>
<context>
    <name>ecsdesk::UsageModel</name>
    <message>
        <source>no points</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Outbound, Mbps</source>
        <translation>公网出（Mbps）</translation>
    </message>
    <message>
        <source>Inbound, Mbps</source>
        <translation>公网入（Mbps）</translation>
    </message>
    <message>
        <source>Share of limit</source>
        <translation>占上限</translation>
    </message>
</context>
<context>
    <name>ecsdesk::UsageStrip</name>
    <message>
        <source>Outbound %1</source>
        <translation>公网出带宽 %1</translation>
    </message>
    <message>
        <source>Still reading the use of the last day…</source>
        <translation>仍在读取最近 1 天的使用情况…</translation>
    </message>
    <message>
        <source>Reading the use of the last day…</source>
        <translation>正在读取最近 1 天的使用情况…</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Last day: mean %1, peak %2, p95 %3 Mbps</source>
        <translation>最近 1 天：平均 %1，峰值 %2，95 分位 %3 Mbps</translation>
    </message>
    <message>
        <source>p95: %1 of limit</source>
        <translation>95 分位：上限的 %1</translation>
    </message>
</context>
<context>
    <name>ecsdesk::UsageView</name>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Still reading the use. The cloud answers slowly; the change can be prepared without it.</source>
        <translation>仍在读取使用情况。云端响应较慢，可以先继续填写变更。</translation>
    </message>
    <message>
        <source>Reading the use…</source>
        <translation>正在读取使用情况…</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Reading it again failed; this is the use as of %1. %2</source>
        <translation>重新读取失败，以下为截至 %1 的使用情况。%2</translation>
    </message>
    <message>
        <source>Nothing has been measured since %1: the instance was stopped, or does not report.</source>
        <translation>%1 之后没有数据：实例已停止，或未上报监控数据。</translation>
    </message>
    <message>
        <source>Without the use there is no advice.</source>
        <translation>没有使用数据，无法给出建议。</translation>
    </message>
    <message>
        <source>Without points there is no advice.</source>
        <translation>没有数据，无法给出建议。</translation>
    </message>
    <message>
        <source>%1 Mbps taken over</source>
        <translation>已采用 %1 Mbps</translation>
    </message>
    <message>
        <source>Take over %1 Mbps</source>
        <translation>采用 %1 Mbps</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Bandwidth use as a table</source>
        <translation>带宽使用情况（表格）</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Advice follows once the use is known.</source>
        <translation>读取使用情况后给出建议。</translation>
    </message>
</context>
<context>
    <name>ecsdesk::WelcomeDialog</name>
    <message>
        <source>Welcome to ECS Desk</source>
        <translation>欢迎使用 ECS 变配台</translation>
    </message>
    <message>
        <source>See what may be changed on every ECS instance right now, change it safely, and stay with the change until it is verified.</source>
        <translation>查看每台 ECS 实例当前可以变更的内容，安全地完成变更，并跟踪到变更生效。</translation>
    </message>
    <message>
        <source>Without an account</source>
        <translation>没有账号</translation>
    </message>
    <message>
        <source>A simulated cloud with some forty instances runs inside this program. Everything works as with a real account, and nothing costs anything.</source>
        <translation>程序内置了一个模拟云，其中约有 40 台实例。所有操作与真实账号一致，不产生任何费用。</translation>
    </message>
    <message>
        <source>Try the sand&amp;box</source>
        <translation>试用沙箱(&amp;B)</translation>
    </message>
    <message>
        <source>With accounts that are here already</source>
        <translation>本机已有账号</translation>
    </message>
    <message>
        <source>Takes over what the aliyun CLI, a credentials file or the environment has. Nothing is written there.</source>
        <translation>导入阿里云 CLI、凭证文件或环境变量中的账号，不会改动它们。</translation>
    </message>
    <message>
        <source>&amp;Import accounts…</source>
        <translation>导入账号(&amp;I)…</translation>
    </message>
    <message>
        <source>With an account of yours</source>
        <translation>使用自己的账号</translation>
    </message>
    <message>
        <source>Enter its keys; they are tested first. The secret goes to the system keychain, and nowhere else.</source>
        <translation>填写密钥，先测试后保存。机密信息只保存在系统密钥环中。</translation>
    </message>
    <message>
        <source>&amp;Add an account…</source>
        <translation>添加账号(&amp;A)…</translation>
    </message>
    <message>
        <source>中文</source>
        <translation>EN</translation>
    </message>
    <message>
        <source>Switch to Chinese</source>
        <translation>切换到英文</translation>
    </message>
</context>
<context>
    <name>ecsdesk::WhatMayChange</name>
    <message>
        <source>Possible now.</source>
        <translation>当前可变更。</translation>
    </message>
    <message>
        <source>Allocate…</source>
        <translation>分配…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>变更…</translation>
    </message>
    <message>
        <source>Change bandwidth (Ctrl+B)</source>
        <translation>变更带宽（Ctrl+B）</translation>
    </message>
    <message>
        <source>Change specification (Ctrl+T)</source>
        <translation>变更规格（Ctrl+T）</translation>
    </message>
    <message>
        <source>Open the ECS console</source>
        <translation>打开 ECS 控制台</translation>
    </message>
    <message>
        <source>Show the order %1</source>
        <translation>查看订单 %1</translation>
    </message>
    <message>
        <source>Show the order</source>
        <translation>查看订单</translation>
    </message>
    <message>
        <source>Show the account</source>
        <translation>查看该账号</translation>
    </message>
</context>
</TS>
