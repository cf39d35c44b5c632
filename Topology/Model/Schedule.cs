using System.Runtime.CompilerServices;

namespace Acinaces.Topology.Model;

/// <summary>A function called again and again, in UTC, with <c>{"action": ...}</c> as its payload.</summary>
public sealed record Schedule : Resource
{
    public Schedule(
        string name,
        string expression,
        Function target,
        string action,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(name, new SourceLine(file, line)) => (Expression, Target, Action) = (expression, target, action);

    public override string Kind => "schedule";

    /// <summary>A <c>rate(...)</c> or <c>cron(...)</c> expression as EventBridge reads it.</summary>
    public string Expression { get; }

    public Function Target { get; }

    public string Action { get; }

    public int MaxRetries { get; init; } = 2;

    /// <summary>How old a run may get before it is dropped. A later run does the same work, so this is short.</summary>
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromMinutes(5);
}
