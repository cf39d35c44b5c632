using System.Text.Json.Nodes;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Environments;
using Acinaces.Topology.Model;
using Acinaces.Topology.Workflows;

namespace Acinaces.Topology.Tests.Derivation;

public sealed class StateMachineDocumentTests
{
    private static readonly PhysicalNames _names = new(new DeploymentTarget(DeploymentEnvironments.Test, "000000000000", "eu-central-1"));

    private static readonly Function _function = Sample.Function("teller", []) with { Timeout = TimeSpan.FromSeconds(29) };

    [Fact]
    public void A_call_says_what_is_asked_retries_faults_of_the_service_and_catches_the_rest() => AssertState(
        """
        {
          "Type": "Task",
          "Resource": "arn:aws:lambda:eu-central-1:000000000000:function:acinaces-test-teller:live",
          "Parameters": { "action": "log", "eventType": "TRADE_REJECTED", "executionId.$": "$$.Execution.Name", "input.$": "$" },
          "ResultPath": "$.told",
          "TimeoutSeconds": 29,
          "Retry": [{
            "ErrorEquals": ["Lambda.ServiceException", "Lambda.AWSLambdaException", "Lambda.SdkClientException", "Lambda.TooManyRequestsException"],
            "IntervalSeconds": 5, "MaxAttempts": 3, "BackoffRate": 2
          }],
          "Catch": [{ "ErrorEquals": ["States.ALL"], "ResultPath": "$.fault", "Next": "Sad" }],
          "Next": "Happy"
        }
        """,
        "Tell",
        new WorkflowState.Call("Tell", _function, "log", "told", "Happy")
        {
            OnFault = "Sad",
            FirstRetry = TimeSpan.FromSeconds(5),
            Arguments = new Dictionary<string, string> { ["eventType"] = "TRADE_REJECTED" },
        });

    [Fact]
    public void A_condition_asks_first_whether_the_value_is_there() => AssertState(
        """
        {
          "Type": "Choice",
          "Choices": [
            { "And": [{ "Variable": "$.a.ok", "IsPresent": true }, { "Variable": "$.a.ok", "BooleanEquals": true }], "Next": "One" },
            { "And": [{ "Variable": "$.a.s", "IsPresent": true }, { "Variable": "$.a.s", "StringEquals": "X" }], "Next": "Two" },
            { "And": [
                { "And": [{ "Variable": "$.a.s", "IsPresent": true }, { "Or": [{ "Variable": "$.a.s", "StringEquals": "Y" }, { "Variable": "$.a.s", "StringEquals": "Z" }] }] },
                { "And": [{ "Variable": "$.a.n", "IsPresent": true }, { "Variable": "$.a.n", "NumericGreaterThanEquals": 7 }] }
              ], "Next": "Three" }
          ],
          "Default": "Four"
        }
        """,
        "Which",
        new WorkflowState.Choose(
            "Which",
            [
                new(WorkflowCondition.True("$.a.ok"), "One"),
                new(WorkflowCondition.OneOf("$.a.s", "X"), "Two"),
                new(WorkflowCondition.Both(WorkflowCondition.OneOf("$.a.s", "Y", "Z"), WorkflowCondition.AtLeast("$.a.n", 7)), "Three"),
            ],
            "Four"));

    [Fact]
    public void Counting_starts_at_nought_and_adds_one()
    {
        AssertState("""{ "Type": "Pass", "Parameters": { "count": 0 }, "ResultPath": "$.round", "Next": "N" }""", "C", new WorkflowState.Count("C", "round", FromZero: true, "N"));
        AssertState(
            """{ "Type": "Pass", "Parameters": { "count.$": "States.MathAdd($.round.count, 1)" }, "ResultPath": "$.round", "Next": "N" }""",
            "C",
            new WorkflowState.Count("C", "round", FromZero: false, "N"));
    }

    [Fact]
    public void One_time_is_one_wait() =>
        AssertState("""{ "Type": "Wait", "Seconds": 10, "Next": "N" }""", "W", new WorkflowState.Wait("W", [TimeSpan.FromSeconds(10)], "round", "N"));

    [Fact]
    public void Growing_times_are_looked_up_until_the_last_one_stays()
    {
        var wait = new WorkflowState.Wait("W", [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(60)], "round", "N");
        AssertState(
            """{ "Type": "Choice", "Choices": [{ "Variable": "$.round.count", "NumericGreaterThanEquals": 2, "Next": "WLongest" }], "Default": "WGrowing" }""", "W", wait);
        AssertState(
            """{ "Type": "Pass", "Parameters": { "seconds.$": "States.ArrayGetItem(States.Array(5, 8), $.round.count)" }, "ResultPath": "$.wait", "Next": "WBriefly" }""",
            "WGrowing",
            wait);
        AssertState("""{ "Type": "Wait", "SecondsPath": "$.wait.seconds", "Next": "N" }""", "WBriefly", wait);
        AssertState("""{ "Type": "Wait", "Seconds": 60, "Next": "N" }""", "WLongest", wait);
    }

    [Fact]
    public void A_gathering_keeps_the_answers_only()
    {
        var gather = new WorkflowState.Gather(
            "G", [new WorkflowState.Call("A", _function, "export", "part", Next: null), new WorkflowState.Call("B", _function, "export", "part", Next: null)], "parts", "N", "Sad");
        var state = Document(gather)["States"]!["G"]!;
        Assert.Equal("Parallel", (string?)state["Type"]);
        Assert.Equal("""{"A.$":"$[0].part","B.$":"$[1].part"}""", state["ResultSelector"]!.ToJsonString());
        Assert.Equal(("$.parts", "N", "Sad"), ((string?)state["ResultPath"], (string?)state["Next"], (string?)state["Catch"]![0]!["Next"]));
        var branch = state["Branches"]![1]!;
        Assert.Equal(("B", true), ((string?)branch["StartAt"], (bool)branch["States"]!["B"]!["End"]!));
        Assert.Null(branch["States"]!["B"]!["Catch"]);
        Assert.Equal(3, (int)branch["States"]!["B"]!["Retry"]![0]!["MaxAttempts"]!);
    }

    [Fact]
    public void Another_execution_goes_on_with_what_is_known() => AssertState(
        """
        {
          "Type": "Task",
          "Resource": "arn:aws:states:::states:startExecution",
          "Parameters": { "StateMachineArn": "arn:aws:states:eu-central-1:000000000000:stateMachine:acinaces-test-data-backfill", "Input.$": "$" },
          "ResultPath": "$.started",
          "Catch": [{ "ErrorEquals": ["States.ALL"], "ResultPath": "$.fault", "Next": "Sad" }],
          "Next": "N"
        }
        """,
        "S",
        new WorkflowState.Start("S", StateMachines.DataBackfill, "N", "Sad"));

    [Fact]
    public void Ends_are_good_or_named()
    {
        AssertState("""{ "Type": "Succeed" }""", "E", new WorkflowState.Succeed("E"));
        AssertState("""{ "Type": "Fail", "Error": "Bad", "Cause": "It went wrong." }""", "E", new WorkflowState.Fail("E", "Bad", "It went wrong."));
    }

    [Theory]
    [InlineData("trade-lifecycle", "ValidateSignal", 86400)]
    [InlineData("audit-package", "ValidateRequest", 3600)]
    [InlineData("data-backfill", "ValidateBackfillRequest", 86400)]
    public void The_document_starts_with_the_first_state_and_ends_in_time(string name, string first, int seconds)
    {
        var document = StateMachineDocument.Of(StateMachines.All.Single(workflow => workflow.Name == name), _names);
        Assert.Equal((first, seconds), ((string?)document["StartAt"], (int)document["TimeoutSeconds"]!));
    }

    /// <summary>The rule works on our model; this is the same question to what comes out of it.</summary>
    [Theory]
    [InlineData("trade-lifecycle")]
    [InlineData("audit-package")]
    [InlineData("data-backfill")]
    public void In_the_document_every_state_is_reached_and_everything_that_follows_exists(string name)
    {
        var document = StateMachineDocument.Of(StateMachines.All.Single(workflow => workflow.Name == name), _names);
        var states = document["States"]!.AsObject();
        var reached = new HashSet<string>();
        var ahead = new Queue<string>([(string)document["StartAt"]!]);
        while (ahead.TryDequeue(out var state))
        {
            if (!reached.Add(state)) continue;
            foreach (var next in Named(states[state]!, "Next").Concat(Named(states[state]!, "Default"))) ahead.Enqueue(next);
        }
        Assert.Equal(states.Select(state => state.Key).Order(), reached.Order());
        Assert.Contains(states, state => (string?)state.Value!["Type"] == "Succeed");
        Assert.Contains(states, state => (string?)state.Value!["Type"] == "Fail");
    }

    [Fact]
    public void Definitions_stay_far_below_a_megabyte() =>
        Assert.All(StateMachines.All, workflow => Assert.InRange(StateMachineDocument.Text(workflow, _names).Length, 1000, 100_000));

    [Fact]
    public void A_workflow_may_call_its_functions_and_nobody_elses()
    {
        var statements = WorkflowPolicy.Statements(StateMachines.DataBackfill, _names);
        const string Functions = "arn:aws:lambda:eu-central-1:000000000000:function:acinaces-test-";
        Assert.Equal(
            [$"{Functions}backfills:live", $"{Functions}streams:live", $"{Functions}news-context:live", $"{Functions}analysis:live", $"{Functions}data-sources:live", $"{Functions}quality:live"],
            statements.Single(statement => statement.Sid == "CallFunctions").Resources);
        Assert.Equal(
            ["arn:aws:states:eu-central-1:000000000000:stateMachine:acinaces-test-data-backfill"],
            statements.Single(statement => statement.Sid == "StartWorkflows").Resources);
        Assert.DoesNotContain(WorkflowPolicy.Statements(StateMachines.AuditPackage, _names), statement => statement.Sid == "StartWorkflows");
    }

    // Every value of the given name anywhere below.
    private static IEnumerable<string> Named(JsonNode node, string member) => node switch
    {
        JsonObject json => json.Where(pair => pair.Key == member).Select(pair => (string)pair.Value!).Concat(json.Where(pair => pair.Key != member).SelectMany(pair => Named(pair.Value!, member))),
        JsonArray array => array.SelectMany(item => Named(item!, member)),
        _ => [],
    };

    private static JsonObject Document(WorkflowState state) =>
        StateMachineDocument.Of(new Workflow("w", "A test", TimeSpan.FromHours(1), () => [state]), _names);

    private static void AssertState(string expected, string name, WorkflowState state) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), Document(state)["States"]![name]), Document(state)["States"]![name]?.ToJsonString());
}
