using System.Globalization;
using System.Text.Json.Nodes;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Derivation;

/// <summary>A workflow in the Amazon States Language.</summary>
public static class StateMachineDocument
{
    private const string StartExecution = "arn:aws:states:::states:startExecution";

    private const int Retries = 3;

    // Faults of the service, not of the function: only these are worth the same call again.
    private static readonly string[] _passing =
        ["Lambda.ServiceException", "Lambda.AWSLambdaException", "Lambda.SdkClientException", "Lambda.TooManyRequestsException"];

    /// <summary>The definition.</summary>
    public static JsonObject Of(Workflow workflow, PhysicalNames names) => new()
    {
        ["Comment"] = workflow.Purpose,
        ["StartAt"] = workflow.States[0].Name,
        ["TimeoutSeconds"] = Seconds(workflow.Timeout),
        ["States"] = new JsonObject(workflow.States.SelectMany(state => States(state, names))),
    };

    /// <summary>The definition as text.</summary>
    public static string Text(Workflow workflow, PhysicalNames names) => Of(workflow, names).ToJsonString(ReadableJson.Options);

    private static IEnumerable<KeyValuePair<string, JsonNode?>> States(WorkflowState state, PhysicalNames names) => state switch
    {
        WorkflowState.Call call => [One(state, Call(call, names))],
        WorkflowState.Gather gather => [One(state, Gather(gather, names))],
        WorkflowState.Choose choose => [One(state, ChoiceState.Of(choose))],
        WorkflowState.Count count => [One(state, Count(count))],
        WorkflowState.Wait wait => WaitStates.Of(wait),
        WorkflowState.Start start => [One(state, Start(start, names))],
        WorkflowState.Succeed => [One(state, new JsonObject { ["Type"] = "Succeed" })],
        WorkflowState.Fail fail => [One(state, new JsonObject { ["Type"] = "Fail", ["Error"] = fail.Error, ["Cause"] = fail.Cause })],
        _ => throw new InvalidOperationException($"No state is known for {state.GetType().Name}."),
    };

    private static KeyValuePair<string, JsonNode?> One(WorkflowState state, JsonObject json) => new(state.Name, json);

    private static JsonObject Call(WorkflowState.Call call, PhysicalNames names)
    {
        var payload = new JsonObject { ["action"] = call.Action };
        foreach (var (name, value) in call.Arguments)
            payload[name] = value;
        payload["executionId.$"] = "$$.Execution.Name";
        payload["input.$"] = "$";
        var state = new JsonObject
        {
            ["Type"] = "Task",
            ["Resource"] = names.InvocationArnOf(call.Function),
            ["Parameters"] = payload,
            ["ResultPath"] = $"$.{call.Result}",
            // A call that hangs ends when the function itself would have been ended.
            ["TimeoutSeconds"] = Seconds(call.Function.Timeout),
            ["Retry"] = new JsonArray(new JsonObject
            {
                ["ErrorEquals"] = new JsonArray([.. _passing.Select(error => JsonValue.Create(error))]),
                ["IntervalSeconds"] = Seconds(call.FirstRetry),
                ["MaxAttempts"] = Retries,
                ["BackoffRate"] = 2,
            }),
        };
        if (call.OnFault is { } onFault)
            state["Catch"] = Catch(onFault);
        Continue(state, call.Next);
        return state;
    }

    private static JsonObject Gather(WorkflowState.Gather gather, PhysicalNames names) => new()
    {
        ["Type"] = "Parallel",
        ["Branches"] = new JsonArray([.. gather.Calls.Select(call => (JsonNode)new JsonObject
        {
            ["StartAt"] = call.Name,
            ["States"] = new JsonObject { [call.Name] = Call(call, names) },
        })]),
        // Only the answers are kept: each branch would hand on the whole input again.
        ["ResultSelector"] = new JsonObject(gather.Calls.Select((call, i) => KeyValuePair.Create<string, JsonNode?>(
            $"{call.Name}.$", string.Create(CultureInfo.InvariantCulture, $"$[{i}].{call.Result}")))),
        ["ResultPath"] = $"$.{gather.Result}",
        ["Catch"] = Catch(gather.OnFault),
        ["Next"] = gather.Next,
    };

    private static JsonObject Count(WorkflowState.Count count) => new()
    {
        ["Type"] = "Pass",
        ["Parameters"] = count.FromZero
            ? new JsonObject { ["count"] = 0 }
            : new JsonObject { ["count.$"] = $"States.MathAdd($.{count.Result}.count, 1)" },
        ["ResultPath"] = $"$.{count.Result}",
        ["Next"] = count.Next,
    };

    private static JsonObject Start(WorkflowState.Start start, PhysicalNames names) => new()
    {
        ["Type"] = "Task",
        ["Resource"] = StartExecution,
        ["Parameters"] = new JsonObject
        {
            ["StateMachineArn"] = names.ArnOf(start.Workflow),
            ["Input.$"] = "$",
        },
        ["ResultPath"] = "$.started",
        ["Catch"] = Catch(start.OnFault),
        ["Next"] = start.Next,
    };

    private static JsonArray Catch(string next) => new(new JsonObject
    {
        ["ErrorEquals"] = new JsonArray("States.ALL"),
        ["ResultPath"] = "$.fault",
        ["Next"] = next,
    });

    private static void Continue(JsonObject state, string? next)
    {
        if (next is null)
            state["End"] = true;
        else
            state["Next"] = next;
    }

    private static int Seconds(TimeSpan time) => (int)time.TotalSeconds;
}
