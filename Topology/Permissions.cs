using Acinaces.Topology.Model;

namespace Acinaces.Topology;

/// <summary>The rights that routes ask for. Which roles hold one is also the authorizer's decision, and a test holds the two together.</summary>
public static class Permissions
{
    public static readonly Permission ReadStrategies = Held("read:strategies", Role.Viewer, Role.Trader, Role.Analyst, Role.RiskManager, Role.Admin);

    public static readonly Permission WriteStrategies = Held("write:strategies", Role.Trader, Role.Admin);

    public static readonly Permission DeleteStrategies = Held("delete:strategies", Role.Trader, Role.Admin);

    public static readonly Permission DeployStrategies = Held("deploy:strategies", Role.Trader, Role.Admin);

    public static readonly Permission ReadMarketData = Held("read:market-data", Role.Trader, Role.Analyst, Role.Admin);

    public static readonly Permission StreamMarketData = Held("stream:market-data", Role.Trader, Role.Admin);

    public static readonly Permission ReadAiAnalysis = Held("read:ai-analysis", Role.Analyst, Role.Admin);

    public static readonly Permission ExecuteAiAnalysis = Held("execute:ai-analysis", Role.Analyst, Role.Admin);

    public static readonly Permission ReadOrders = Held("read:orders", Role.Viewer, Role.Trader, Role.Analyst, Role.RiskManager, Role.Admin);

    public static readonly Permission ExecuteOrders = Held("execute:orders", Role.Trader, Role.Admin);

    public static readonly Permission CancelOrders = Held("cancel:orders", Role.Trader, Role.Admin);

    public static readonly Permission ReadPositions = Held("read:positions", Role.Viewer, Role.Trader, Role.Analyst, Role.RiskManager, Role.Admin);

    public static readonly Permission WritePositions = Held("write:positions", Role.Trader, Role.Admin);

    public static readonly Permission ReadRisk = Held("read:risk", Role.Trader, Role.Analyst, Role.RiskManager, Role.Admin);

    public static readonly Permission ManageRisk = Held("manage:risk", Role.RiskManager, Role.Admin);

    public static readonly Permission ReadKillSwitch = Held("read:kill-switch", Role.Trader, Role.RiskManager, Role.Admin);

    public static readonly Permission ActivateKillSwitch = Held("activate:kill-switch", Role.Trader, Role.RiskManager, Role.Admin);

    /// <summary>Lifting is the riskier half: a trader who may stop trading may not start it again.</summary>
    public static readonly Permission DeactivateKillSwitch = Held("deactivate:kill-switch", Role.RiskManager, Role.Admin);

    public static readonly Permission ReadExchange = Held("read:exchange", Role.Trader, Role.Admin);

    public static readonly Permission ManageExchange = Held("manage:exchange", Role.Admin);

    public static readonly Permission ConnectExchange = Held("connect:exchange", Role.Admin);

    public static readonly Permission ReadAuditLogs = Held("read:audit-logs", Role.Analyst, Role.Admin);

    public static readonly Permission ExportAuditLogs = Held("export:audit-logs", Role.Analyst, Role.Admin);

    public static readonly Permission ReadReports = Held("read:reports", Role.Viewer, Role.Trader, Role.Analyst, Role.RiskManager, Role.Admin);

    public static readonly Permission CreateReports = Held("create:reports", Role.Analyst, Role.Admin);

    public static readonly Permission ReadSettings = Held("read:settings", Role.Admin);

    public static readonly Permission ManageSettings = Held("manage:settings", Role.Admin);

    /// <summary>What only the platform's own staff may do.</summary>
    public static readonly Permission Everything = Held("*");

    public static IReadOnlyList<Permission> All =>
    [
        ReadStrategies, WriteStrategies, DeleteStrategies, DeployStrategies, ReadMarketData, StreamMarketData, ReadAiAnalysis, ExecuteAiAnalysis,
        ReadOrders, ExecuteOrders, CancelOrders, ReadPositions, WritePositions, ReadRisk, ManageRisk, ReadKillSwitch, ActivateKillSwitch,
        DeactivateKillSwitch, ReadExchange, ManageExchange, ConnectExchange, ReadAuditLogs, ExportAuditLogs,
        ReadReports, CreateReports, ReadSettings, ManageSettings, Everything,
    ];

    private static Permission Held(string name, params IReadOnlyList<Role> roles) => new(name, [.. roles, Role.SuperAdmin]);
}
