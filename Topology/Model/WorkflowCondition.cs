namespace Acinaces.Topology.Model;

/// <summary>What must hold of an answer. One that lacks the value does not meet it. A closed set.</summary>
public abstract record WorkflowCondition
{
    private WorkflowCondition()
    {
    }

    /// <summary>The value at the path, such as <c>$.risk.approved</c>, is true.</summary>
    public sealed record IsTrue(string Path) : WorkflowCondition;

    /// <summary>The text at the path is one of these.</summary>
    public sealed record IsOneOf(string Path, IReadOnlyList<string> Texts) : WorkflowCondition;

    /// <summary>The number at the path is at least this.</summary>
    public sealed record IsAtLeast(string Path, int Number) : WorkflowCondition;

    /// <summary>All of them hold.</summary>
    public sealed record All(IReadOnlyList<WorkflowCondition> Conditions) : WorkflowCondition;

    public static WorkflowCondition True(string path) => new IsTrue(path);

    public static WorkflowCondition OneOf(string path, params IReadOnlyList<string> texts) => new IsOneOf(path, texts);

    public static WorkflowCondition AtLeast(string path, int number) => new IsAtLeast(path, number);

    public static WorkflowCondition Both(WorkflowCondition first, WorkflowCondition second) => new All([first, second]);
}
