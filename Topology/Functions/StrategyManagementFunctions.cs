using Acinaces.Topology.Model;
using Acinaces.Topology.Workflows;

namespace Acinaces.Topology.Functions;

/// <summary>What keeps strategies and puts them to work.</summary>
public static class StrategyManagementFunctions
{
    public static readonly Function Strategies = new(
        "strategies",
        Group.StrategyManagement,
        "Strategies: create, read, change, delete",
        [
            Route.Post("/strategies", Permissions.WriteStrategies, "Create from a template", "name", "templateId"),
            Route.Get("/strategies", Permissions.ReadStrategies, "List"),
            Route.Get("/strategies/{id}", Permissions.ReadStrategies, "Read"),
            Route.Put("/strategies/{id}", Permissions.WriteStrategies, "Replace name and parameters", "name", "parameters"),
            Route.Patch("/strategies/{id}/parameters", Permissions.WriteStrategies, "Change parameters, as a new version", "parameters"),
            Route.Delete("/strategies/{id}", Permissions.DeleteStrategies, "Delete"),
        ],
        [
            Grant.ReadWrite(Tables.Strategies),
            Grant.ReadWrite(Tables.StrategyVersions),
            Grant.Read(Tables.StrategyTemplates),
            Grant.Read(Tables.Deployments),
        ]);

    /// <summary>Templates are the platform's, the same for every tenant.</summary>
    public static readonly Function Templates = new(
        "templates",
        Group.StrategyManagement,
        "Strategy templates and their versions",
        [
            Route.Get("/templates", Permissions.ReadStrategies, "List").SameForAll(),
            Route.Get("/templates/{id}", Permissions.ReadStrategies, "Latest version").SameForAll(),
            Route.Get("/templates/{id}/versions/{version}", Permissions.ReadStrategies, "One version").SameForAll(),
            Route.Post("/templates", Permissions.Everything, "Create", "name", "description", "parameters"),
            Route.Put("/templates/{id}", Permissions.Everything, "Publish a new version", "parameters"),
            Route.Delete("/templates/{id}", Permissions.Everything, "Retire"),
        ],
        [Grant.ReadWrite(Tables.StrategyTemplates)])
    {
        MemoryMb = 256,
    };

    public static readonly Function Versions = new(
        "versions",
        Group.StrategyManagement,
        "History of strategies, and the way back",
        [
            Route.Get("/strategies/{id}/versions", Permissions.ReadStrategies, "History, oldest first"),
            Route.Get("/strategies/{id}/versions/{version}", Permissions.ReadStrategies, "Parameters of one version"),
            Route.Post("/strategies/{id}/rollback", Permissions.WriteStrategies, "Make an old version the newest", "version"),
            Route.Get("/versions", Permissions.ReadStrategies, "List, flat form"),
            Route.Post("/versions", Permissions.WriteStrategies, "Create a version, flat form", "strategyId", "parameters"),
            Route.Get("/versions/{id}", Permissions.ReadStrategies, "Read, flat form"),
        ],
        [
            Grant.ReadWrite(Tables.Strategies),
            Grant.ReadWrite(Tables.StrategyVersions),
            Grant.Read(Tables.StrategyTemplates),
        ])
    {
        MemoryMb = 256,
    };

    /// <summary>Risk profiles are read because a live deployment has to show that it is limited.</summary>
    public static readonly Function Deployments = new(
        "deployments",
        Group.StrategyManagement,
        "Deployments of strategies to backtest, paper or live",
        [
            Route.Post("/deployments", Permissions.DeployStrategies, "Deploy", "strategyId", "mode"),
            Route.Get("/deployments", Permissions.ReadStrategies, "List, optionally of one strategy"),
            Route.Get("/deployments/{id}", Permissions.ReadStrategies, "Read"),
            Route.Patch("/deployments/{id}/state", Permissions.DeployStrategies, "Move to another state", "state"),
            Route.Put("/deployments/{id}", Permissions.DeployStrategies, "Change"),
            Route.Delete("/deployments/{id}", Permissions.DeployStrategies, "Remove one that has stopped"),
        ],
        [
            Grant.ReadWrite(Tables.Deployments),
            Grant.Read(Tables.Strategies),
            Grant.Read(Tables.StrategyTemplates),
            Grant.Read(Tables.RiskProfiles),
            Grant.Read(Tables.StrategyProfileAssignments),
            Grant.Start(StateMachines.TradeLifecycle),
        ]);

    public static IReadOnlyList<Function> All => [Strategies, Templates, Versions, Deployments];
}
