namespace Acinaces.Topology.Model;

/// <summary>One state of a workflow. A closed set.</summary>
/// <param name="Name">Unique within its workflow.</param>
public abstract record WorkflowState(string Name)
{
    /// <summary>The states that may follow, including the one for faults.</summary>
    public abstract IEnumerable<string> Followers { get; }

    /// <summary>Calls a function and waits for its answer, which is kept under a name of its own.</summary>
    /// <param name="Name">Unique within its workflow.</param>
    /// <param name="Function">Who is called.</param>
    /// <param name="Action">What is asked of it: member <c>action</c> of the payload.</param>
    /// <param name="Result">Where the answer is kept: <c>$.{result}</c>.</param>
    /// <param name="Next">What follows. Absent inside a gathering.</param>
    public sealed record Call(string Name, Function Function, string Action, string Result, string? Next) : WorkflowState(Name)
    {
        /// <summary>What follows a fault that retries did not mend. Absent inside a gathering, which has its own.</summary>
        public string? OnFault { get; init; }

        /// <summary>Delay before the first retry; it doubles. Three retries in all.</summary>
        public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(2);

        /// <summary>Further members of the payload: constants.</summary>
        public IReadOnlyDictionary<string, string> Arguments { get; init; } = new Dictionary<string, string>();

        public override IEnumerable<string> Followers => new[] { Next, OnFault }.OfType<string>();
    }

    /// <summary>Makes several calls side by side; the answers are kept as a list in the order of the calls.</summary>
    public sealed record Gather(string Name, IReadOnlyList<Call> Calls, string Result, string Next, string OnFault) : WorkflowState(Name)
    {
        public override IEnumerable<string> Followers => [Next, OnFault];
    }

    /// <summary>Goes on with the first branch whose condition holds.</summary>
    public sealed record Choose(string Name, IReadOnlyList<WorkflowBranch> Branches, string Otherwise) : WorkflowState(Name)
    {
        public override IEnumerable<string> Followers => [.. Branches.Select(branch => branch.Next), Otherwise];
    }

    /// <summary>Keeps a count: sets it to zero, or adds one.</summary>
    public sealed record Count(string Name, string Result, bool FromZero, string Next) : WorkflowState(Name)
    {
        public override IEnumerable<string> Followers => [Next];
    }

    /// <summary>Waits as long as the count says: the count-th of the times, or the last when it is beyond them.</summary>
    public sealed record Wait(string Name, IReadOnlyList<TimeSpan> Times, string Counted, string Next) : WorkflowState(Name)
    {
        public override IEnumerable<string> Followers => [Next];
    }

    /// <summary>Starts another execution with what is known so far, and does not wait for it.</summary>
    public sealed record Start(string Name, Workflow Workflow, string Next, string OnFault) : WorkflowState(Name)
    {
        public override IEnumerable<string> Followers => [Next, OnFault];
    }

    /// <summary>Ends well.</summary>
    public sealed record Succeed(string Name) : WorkflowState(Name)
    {
        public override IEnumerable<string> Followers => [];
    }

    /// <summary>Ends badly.</summary>
    public sealed record Fail(string Name, string Error, string Cause) : WorkflowState(Name)
    {
        public override IEnumerable<string> Followers => [];
    }
}
