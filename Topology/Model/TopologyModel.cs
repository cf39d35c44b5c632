namespace Acinaces.Topology.Model;

/// <summary>All of the system's resources in one environment, as one value.</summary>
public sealed record TopologyModel
{
    public required EnvironmentSettings Environment { get; init; }

    public IReadOnlyList<Table> Tables { get; init; } = [];

    public IReadOnlyList<Bucket> Buckets { get; init; } = [];

    public IReadOnlyList<EncryptionKey> Keys { get; init; } = [];

    public IReadOnlyList<Secret> Secrets { get; init; } = [];

    public IReadOnlyList<SecretPath> SecretPaths { get; init; } = [];

    public IReadOnlyList<Queue> Queues { get; init; } = [];

    public IReadOnlyList<Topic> Topics { get; init; } = [];

    public IReadOnlyList<EventBus> EventBuses { get; init; } = [];

    public IReadOnlyList<EventRule> EventRules { get; init; } = [];

    public IReadOnlyList<Schedule> Schedules { get; init; } = [];

    public IReadOnlyList<Cache> Caches { get; init; } = [];

    public IReadOnlyList<TimeSeriesDatabase> TimeSeriesDatabases { get; init; } = [];

    public IReadOnlyList<Function> Functions { get; init; } = [];

    /// <summary>Those of the functions whose code does not exist yet.</summary>
    public IReadOnlyList<Function> Planned { get; init; } = [];

    public IReadOnlyList<Workflow> Workflows { get; init; } = [];

    public IReadOnlyList<ApiDefinition> Apis { get; init; } = [];

    public IReadOnlyList<LogMetric> LogMetrics { get; init; } = [];

    public IReadOnlyList<Alarm> Alarms { get; init; } = [];

    public IReadOnlyList<Dashboard> Dashboards { get; init; } = [];

    /// <summary>Every declaration, kind after kind.</summary>
    public IEnumerable<Resource> Resources =>
    [
        .. Tables, .. Buckets, .. Keys, .. Secrets, .. SecretPaths, .. Queues, .. Topics, .. EventBuses,
        .. EventRules, .. Schedules, .. Caches, .. TimeSeriesDatabases, .. Functions, .. Workflows, .. Apis, .. LogMetrics, .. Alarms, .. Dashboards,
    ];

    /// <summary>Whether the function is declared, but its code does not exist yet.</summary>
    public bool IsPlanned(Function function) => Planned.Any(planned => ReferenceEquals(planned, function));

    /// <summary>Whether a schedule runs: not before its function has code.</summary>
    public bool IsRunning(Schedule schedule) => !IsPlanned(schedule.Target);

    /// <summary>Whether a rule runs: not before something can take its events.</summary>
    public bool IsRunning(EventRule rule) => RunningTargets(rule).Count > 0;

    /// <summary>The targets of a rule that can take an event: functions without code cannot.</summary>
    public IReadOnlyList<EventTarget> RunningTargets(EventRule rule) =>
        [.. rule.Targets.Where(target => target.Resource is not Function function || !IsPlanned(function))];

    /// <summary>The function that renews a secret. Absent when no program does.</summary>
    public Function? RotatorOf(Secret secret) => secret.Rotation is Rotation.ByProgram
        ? Functions.FirstOrDefault(function => function.IsGranted<Grant.OnRotatedSecret>(secret))
        : null;

    /// <summary>The functions that changes of a table call. A table has a stream when there is one.</summary>
    public IEnumerable<Function> ReadersOfChanges(Table table) =>
        Functions.Where(function => function.Changes.Any(changes => ReferenceEquals(changes.Table, table)));

    /// <summary>The rules and schedules that call a function.</summary>
    public IEnumerable<Resource> TriggersOf(Function function) =>
    [
        .. EventRules.Where(rule => rule.Targets.Any(target => ReferenceEquals(target.Resource, function))),
        .. Schedules.Where(schedule => ReferenceEquals(schedule.Target, function)),
    ];

    /// <summary>The function's reserved concurrency in this environment. Absent when it shares the account's.</summary>
    public int? ReservedConcurrencyOf(Function function) =>
        Environment.ReservedConcurrency.TryGetValue(function.Name, out var reserved) ? reserved : function.ReservedConcurrency;

    /// <summary>The function with that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Function Function(string name) =>
        Functions.FirstOrDefault(function => function.Name == name) ?? throw new KeyNotFoundException($"The topology has no function '{name}'.");
}
