using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;
using Acinaces.Testing;
using Acinaces.Topology.Derivation;

namespace Acinaces.Infra.Tests.Stacks;

public sealed class WorkflowsStackTests(SynthesizedTemplates templates)
{
    public static TheoryData<string> Environments => ["test", "production"];

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-11.1")]
    [Requirement("INF-11.2")]
    [Requirement("INF-11.3")]
    public void There_is_a_machine_for_trades_for_audit_packages_and_for_backfills(string environment)
    {
        var model = new DeployedModel(templates, environment);
        foreach (var name in new[] { "trade-lifecycle", "audit-package", "data-backfill" })
            Assert.NotNull(Definition(model.Resource("AWS::StepFunctions::StateMachine", "StateMachineName", $"acinaces-{environment}-{name}"))["StartAt"]);
        Assert.Equal(model.Topology.Workflows.Count, Machines(model).Length);
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-11.4")]
    public void Every_call_of_a_function_is_tried_again_when_the_service_fails_and_ends_in_time(string environment)
    {
        var model = new DeployedModel(templates, environment);
        Assert.All(Machines(model), machine =>
        {
            var definition = Definition(machine);
            Assert.NotNull(definition["TimeoutSeconds"]);
            var calls = Tasks(definition).Where(task => ((string?)task["Resource"])!.Contains(":lambda:", StringComparison.Ordinal)).ToArray();
            Assert.NotEmpty(calls);
            Assert.All(calls, task =>
            {
                var retry = task["Retry"]!.AsArray().First(retry => retry!["ErrorEquals"]!.AsArray().Any(error => (string?)error == "Lambda.ServiceException"))!;
                Assert.Equal((3, 2.0), ((int)retry["MaxAttempts"]!, (double)retry["BackoffRate"]!));
                Assert.NotNull(task["TimeoutSeconds"]);
            });
        });
    }

    [Theory, MemberData(nameof(Environments))]
    public void Machines_call_released_versions_of_functions_that_exist(string environment)
    {
        var model = new DeployedModel(templates, environment);
        var known = model.Topology.Functions.Select(model.Names.InvocationArnOf).ToHashSet();
        Assert.All(Machines(model), machine => Assert.All(Tasks(Definition(machine)).Select(task => (string)task["Resource"]!).Where(arn => arn.Contains(":lambda:", StringComparison.Ordinal)), arn =>
        {
            Assert.Contains(arn, known);
            Assert.EndsWith(":live", arn, StringComparison.Ordinal);
        }));
    }

    [Theory, InlineData("test", "ALL", true), InlineData("production", "ERROR", false)]
    [Requirement("INF-11.5")]
    [Requirement("INF-11.7")]
    public void Machines_are_logged_and_traced(string environment, string level, bool data)
    {
        var model = new DeployedModel(templates, environment);
        Assert.All(Machines(model), machine =>
        {
            Assert.True(machine.IsOn("TracingConfiguration", "Enabled"));
            Assert.Equal((level, data), (machine.Text("LoggingConfiguration", "Level"), machine.IsOn("LoggingConfiguration", "IncludeExecutionData")));
            var log = machine.Stack.Find(machine["LoggingConfiguration", "Destinations", "0", "CloudWatchLogsLogGroup", "LogGroupArn", "Fn::GetAtt", "0"]!.GetValue<string>())!;
            Assert.Equal($"/aws/vendedlogs/states/{machine.Text("StateMachineName")}", log.Text("LogGroupName"));
        });
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-11.6")]
    [Requirement("INF-16.2")]
    [Requirement("INF-16.8")]
    public void A_machine_may_call_exactly_the_functions_of_its_states(string environment)
    {
        var model = new DeployedModel(templates, environment);
        Assert.All(model.Topology.Workflows, workflow =>
        {
            var machine = model.Resource("AWS::StepFunctions::StateMachine", "StateMachineName", model.Names.Of(workflow));
            var role = machine.Stack.Find(DeployedModel.Referenced(machine, "RoleArn")!)!;
            var called = Tasks(Definition(machine)).Select(task => (string)task["Resource"]!).Where(arn => arn.Contains(":lambda:", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal);
            var statements = role["Policies", "0", "PolicyDocument", "Statement"]!.AsArray();
            var invoke = Assert.Single(statements, statement => role.Stack.Text(statement!["Action"]) == "lambda:InvokeFunction")!;
            Assert.Equal(called, invoke["Resource"]!.AsArray().Select(arn => (string)arn!).Order(StringComparer.Ordinal));
            Assert.Equal(WorkflowPolicy.Statements(workflow, model.Names).Count, statements.Count);
            var trust = Assert.Single(role["AssumeRolePolicyDocument", "Statement"]!.AsArray())!;
            Assert.Equal("states.amazonaws.com", (string?)trust["Principal"]!["Service"]);
            Assert.Equal(model.Names.ArnOf(workflow), (string?)trust["Condition"]!["ArnLike"]!["aws:SourceArn"]);
            Assert.Equal(SynthesizedTemplates.AccountId, (string?)trust["Condition"]!["StringEquals"]!["aws:SourceAccount"]);
        });
    }

    private static TemplateResource[] Machines(DeployedModel model) => [.. model.Assembly.OfType("AWS::StepFunctions::StateMachine")];

    private static JsonObject Definition(TemplateResource machine) => JsonNode.Parse(machine.Text("DefinitionString")!)!.AsObject();

    /// <summary>All tasks, also those within branches of parallel states.</summary>
    private static IEnumerable<JsonObject> Tasks(JsonObject machine) => machine["States"]!.AsObject().SelectMany(state => (string?)state.Value!["Type"] switch
    {
        "Task" => [state.Value!.AsObject()],
        "Parallel" => state.Value!["Branches"]!.AsArray().SelectMany(branch => Tasks(branch!.AsObject())),
        _ => Enumerable.Empty<JsonObject>(),
    });
}
