using Acinaces.Topology.Model;

namespace Acinaces.Topology.Derivation;

/// <summary>What the role of a workflow may do: call its functions, start what it starts, write its log and traces.</summary>
public static class WorkflowPolicy
{
    // Log delivery knows no resources; Step Functions' guide gives these eight.
    private static readonly string[] _logs =
    [
        "logs:CreateLogDelivery", "logs:GetLogDelivery", "logs:UpdateLogDelivery", "logs:DeleteLogDelivery", "logs:ListLogDeliveries",
        "logs:PutResourcePolicy", "logs:DescribeResourcePolicies", "logs:DescribeLogGroups",
    ];

    private static readonly string[] _traces =
        ["xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules", "xray:GetSamplingTargets"];

    public static IReadOnlyList<PolicyStatement> Statements(Workflow workflow, PhysicalNames names)
    {
        var started = workflow.Started.Select(names.ArnOf).ToArray();
        return
        [
            new PolicyStatement("CallFunctions", ["lambda:InvokeFunction"], [.. workflow.Functions.Select(names.InvocationArnOf)]),
            .. started.Length == 0 ? Array.Empty<PolicyStatement>() : [new PolicyStatement("StartWorkflows", ["states:StartExecution"], started)],
            new PolicyStatement("DeliverLogs", _logs, ["*"]),
            new PolicyStatement("Trace", _traces, ["*"]),
        ];
    }
}
