using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;
using Acinaces.Testing;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Tests.Stacks;

public sealed class FunctionsStackTests(SynthesizedTemplates templates)
{
    public static TheoryData<string> Environments => ["test", "production"];

    private static readonly string[] _handlers =
    [
        "strategies", "templates", "versions", "deployments", "streams", "data-sources", "backfills", "quality", "news-context", "analysis", "model-configs",
        "providers", "allocations", "ensemble", "performance", "position-limits", "drawdown", "circuit-breakers", "kill-switch", "risk-profiles", "risk-events",
        "exchange-config", "exchange-connections", "exchange-orders", "exchange-positions", "audit", "audit-packages", "audit-stream", "ai-traces",
        "data-lineage", "compliance-reports", "trade-lifecycle", "retention", "snapshots",
    ];

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-6.1")]
    [Requirement("PLAN-P5")]
    public void Each_of_the_34_handlers_and_each_declared_function_is_one_function(string environment)
    {
        var model = new DeployedModel(templates, environment);
        var deployed = model.Assembly.OfType("AWS::Lambda::Function").Select(function => function.Text("FunctionName")!).ToArray();
        Assert.Equal(34, _handlers.Length);
        Assert.All(_handlers, name => Assert.Contains($"acinaces-{environment}-{name}", deployed));
        Assert.Equal(model.Topology.Functions.Select(model.Names.Of).Order(), deployed.Order());
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-6.2")]
    [Requirement("INF-6.3")]
    [Requirement("PLAN-P4")]
    public void Functions_have_the_declared_size_within_the_limits(string environment) => ForEach(environment, (model, function, resource) =>
    {
        Assert.InRange(int.Parse(resource.Text("MemorySize")!), 256, 1024);
        Assert.Equal($"{function.MemoryMb}", resource.Text("MemorySize"));
        Assert.Equal($"{function.Timeout.TotalSeconds}", resource.Text("Timeout"));
        // The gateway waits 29 seconds; what works in the background has up to 300.
        Assert.InRange(function.Timeout.TotalSeconds, 1, function.WorkQueue is null && function.Routes.Count > 0 ? 30 : 300);
    });

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-6.3")]
    public void Work_in_the_background_has_five_minutes(string environment) =>
        ForEach(environment, (_, function, resource) => Assert.True(function.WorkQueue is null || resource.Text("Timeout") == "300", $"{resource}"));

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-6.4")]
    public void Functions_stand_in_the_private_subnets(string environment) => ForEach(environment, (model, _, resource) =>
    {
        var network = model.Assembly.Stacks.Single(stack => stack.Name == $"acinaces-{environment}-network");
        var subnets = resource.Text("VpcConfig", "SubnetIds")!.Split(',');
        Assert.Equal(environment == "production" ? 3 : 2, subnets.Length);
        var isPrivate = network.OfType("AWS::EC2::Subnet").Where(subnet => subnet.LogicalId.StartsWith("Private", StringComparison.Ordinal)).Select(subnet => subnet.LogicalId);
        Assert.Equal(isPrivate.Order(), subnets.Select(subnet => subnet.Split('.')[1].TrimEnd('}')).Order());
        Assert.Contains("FunctionsSecurityGroup", resource.Text("VpcConfig", "SecurityGroupIds"), StringComparison.Ordinal);
    });

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-6.5")]
    public void Variables_are_those_the_grants_ask_for(string environment) => ForEach(environment, (model, function, resource) =>
    {
        var actual = resource["Environment", "Variables"]!.AsObject();
        var expected = FunctionEnvironment.Of(function, model.Names);
        Assert.Equal(expected.Keys.Append("ACINACES_FUNCTION").Order(StringComparer.Ordinal), actual.Select(variable => variable.Key).Order(StringComparer.Ordinal));
        Assert.Equal(function.Name, resource.Text("Environment", "Variables", "ACINACES_FUNCTION"));
        foreach (var (name, value) in expected)
        {
            var text = resource.Text("Environment", "Variables", name)!;
            // What another stack publishes must be found there, and not be left as a name in the parameter store.
            Assert.DoesNotContain("{ssm:", text, StringComparison.Ordinal);
            if (value is EnvironmentValue.Known known) Assert.Equal(known.Value, text);
        }
    });

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-6.6")]
    [Requirement("INF-16.1")]
    [Requirement("INF-16.4")]
    [Requirement("INF-16.5")]
    [Requirement("INF-16.6")]
    [Requirement("PLAN-P9")]
    public void A_role_may_do_exactly_what_the_functions_grants_say(string environment) => ForEach(environment, (model, function, resource) =>
    {
        var role = model.Role(model.Names.RoleOf(function));
        Assert.Equal(role.LogicalId, DeployedModel.Referenced(resource, "Role"));
        var policy = Assert.Single(role["Policies"]!.AsArray())!;
        var granted = new FunctionPolicy(model.Names, key => KeyArn(model, key)).Statements(function)
            .Select(statement => $"{string.Join(' ', statement.Actions)} on {string.Join(' ', statement.Resources)}");
        var actual = policy["PolicyDocument"]!["Statement"]!.AsArray()
            .Select(statement => $"{Words(role, statement!["Action"])} on {Words(role, statement["Resource"])}");
        Assert.Equal(granted, actual);
        Assert.All(policy["PolicyDocument"]!["Statement"]!.AsArray(), statement => Assert.Equal("Allow", statement!["Effect"]!.GetValue<string>()));
    });

    [Theory, MemberData(nameof(Environments))]
    [Requirement("PLAN-P9")]
    public void No_right_over_data_reaches_beyond_one_named_thing(string environment) => ForEach(environment, (model, function, _) =>
    {
        foreach (var statement in model.Role(model.Names.RoleOf(function))["Policies", "0", "PolicyDocument", "Statement"]!.AsArray())
        {
            var actions = statement!["Action"]!.AsArray().Select(action => action!.GetValue<string>()).ToArray();
            Assert.DoesNotContain(actions, action => action.Contains('*', StringComparison.Ordinal));
            if (actions.All(action => action.StartsWith("xray:", StringComparison.Ordinal))) continue;
            foreach (var resource in statement["Resource"]!.AsArray().OfType<JsonValue>().Select(value => value.GetValue<string>()))
            {
                // Timestream's address is looked up for the account as a whole.
                if (actions is ["timestream:DescribeEndpoints"]) continue;
                Assert.Contains($"acinaces", resource, StringComparison.Ordinal);
                Assert.Contains(environment, resource, StringComparison.Ordinal);
                Assert.DoesNotContain($"acinaces-{environment}-*", resource, StringComparison.Ordinal);
            }
        }
    });

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-16.3")]
    [Requirement("INF-16.8")]
    public void Only_Lambda_takes_a_functions_role_and_AWSs_own_policy_is_the_one_for_networks(string environment) => ForEach(environment, (model, function, _) =>
    {
        var role = model.Role(model.Names.RoleOf(function));
        var trust = Assert.Single(role["AssumeRolePolicyDocument", "Statement"]!.AsArray())!;
        Assert.Equal(("Allow", "lambda.amazonaws.com", "sts:AssumeRole"), (trust["Effect"]!.GetValue<string>(), trust["Principal"]!["Service"]!.GetValue<string>(), trust["Action"]!.GetValue<string>()));
        Assert.Equal("arn:aws:iam::aws:policy/service-role/AWSLambdaENIManagementAccess", role.Text("ManagedPolicyArns"));
    });

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-6.7")]
    [Requirement("PLAN-P4")]
    public void Functions_are_traced_and_log_into_a_group_that_forgets(string environment) => ForEach(environment, (model, function, resource) =>
    {
        Assert.Equal("Active", resource.Text("TracingConfig", "Mode"));
        var log = model.Resource("AWS::Logs::LogGroup", "LogGroupName", model.Names.LogGroupOf(function));
        Assert.Equal(log.LogicalId, resource["LoggingConfig", "LogGroup", "Ref"]!.GetValue<string>());
        Assert.Equal($"{model.Settings.LogRetentionDays}", log.Text("RetentionInDays"));
        Assert.NotNull(log.Text("KmsKeyId"));
    });

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-6.8")]
    public void Critical_functions_keep_executions_for_themselves(string environment)
    {
        var model = new DeployedModel(templates, environment);
        foreach (var (name, reserved) in new[] { ("kill-switch", "50"), ("circuit-breakers", "20"), ("exchange-orders", "100"), ("position-limits", "10"), ("drawdown", "10") })
            Assert.Equal(reserved, model.Lambda(model.Topology.Function(name)).Text("ReservedConcurrentExecutions"));
        var total = model.Assembly.OfType("AWS::Lambda::Function").Sum(function => int.Parse(function.Text("ReservedConcurrentExecutions") ?? "0"));
        // AWS refuses reservations that leave fewer than 100 to all other functions.
        Assert.InRange(total, 190, model.Settings.AccountConcurrency - 100);
    }

    [Theory, InlineData("test", 0), InlineData("production", 5)]
    [Requirement("INF-6.9")]
    public void Latency_sensitive_functions_are_kept_warm_in_production(string environment, int each) => ForEach(environment, (model, function, resource) =>
    {
        var alias = Assert.Single(model.Assembly.OfType("AWS::Lambda::Alias"), alias => DeployedModel.Referenced(alias, "FunctionName") == resource.LogicalId);
        var expected = function.ProvisionedInProduction && each > 0 ? $"{each}" : null;
        Assert.Equal(expected, alias.Text("ProvisionedConcurrencyConfig", "ProvisionedConcurrentExecutions"));
        if (function.Name is "kill-switch" or "exchange-orders" && each > 0) Assert.NotNull(expected);
    });

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-6.10")]
    public void All_functions_have_the_one_layer_of_packages(string environment) => ForEach(environment, (model, _, resource) =>
    {
        var layer = Assert.Single(model.Assembly.OfType("AWS::Lambda::LayerVersion"));
        Assert.Equal(layer.LogicalId, resource["Layers", "0", "Ref"]!.GetValue<string>());
        Assert.Equal(resource.Text("Architectures"), layer.Text("CompatibleArchitectures"));
        Assert.Equal(resource.Text("Runtime"), layer.Text("CompatibleRuntimes"));
        Assert.NotEqual(resource.Text("Code", "S3Key"), layer.Text("Content", "S3Key"));
        Assert.True(layer.IsRetained);
    });

    [Theory, MemberData(nameof(Environments))]
    public void The_alias_points_at_a_published_version_that_stays_for_a_way_back(string environment) => ForEach(environment, (model, _, resource) =>
    {
        var alias = Assert.Single(model.Assembly.OfType("AWS::Lambda::Alias"), alias => DeployedModel.Referenced(alias, "FunctionName") == resource.LogicalId);
        Assert.Equal("live", alias.Text("Name"));
        var version = resource.Stack.Find(alias["FunctionVersion", "Fn::GetAtt", "0"]!.GetValue<string>())!;
        Assert.Equal("AWS::Lambda::Version", version.Type);
        Assert.Equal(resource.LogicalId, DeployedModel.Referenced(version, "FunctionName"));
        Assert.True(version.IsRetained);
    });

    [Theory, MemberData(nameof(Environments))]
    public void What_is_called_asynchronously_or_by_queue_or_stream_loses_nothing(string environment) => ForEach(environment, (model, function, resource) =>
    {
        var failures = model.Assembly.OfType("AWS::Lambda::EventInvokeConfig").SingleOrDefault(config => DeployedModel.Referenced(config, "FunctionName") == resource.LogicalId);
        Assert.Equal(function.FailedCalls is null ? null : model.Names.ArnOf(function.FailedCalls), failures?.Text("DestinationConfig", "OnFailure", "Destination"));
        Assert.True(!model.Topology.TriggersOf(function).Any() || failures is not null, $"{function.Name} is called asynchronously");
        var alias = Assert.Single(model.Assembly.OfType("AWS::Lambda::Alias"), alias => DeployedModel.Referenced(alias, "FunctionName") == resource.LogicalId);
        var sources = model.Assembly.OfType("AWS::Lambda::EventSourceMapping").Where(mapping => DeployedModel.Referenced(mapping, "FunctionName") == alias.LogicalId).ToArray();
        Assert.Equal(function.Changes.Count + (function.WorkQueue is null ? 0 : 1), sources.Length);
        Assert.All(sources, source => Assert.Equal(model.Topology.Planned.Contains(function) ? "false" : "true", source.Text("Enabled")));
        foreach (var stream in sources.Where(source => source.Text("StartingPosition") is not null))
            Assert.StartsWith("arn:aws:sqs:", stream.Text("DestinationConfig", "OnFailure", "Destination"), StringComparison.Ordinal);
    });

    [Theory, MemberData(nameof(Environments))]
    public void Variables_and_policies_stay_within_what_AWS_takes(string environment) => ForEach(environment, (model, function, resource) =>
    {
        var variables = resource["Environment", "Variables"]!.AsObject().Sum(variable => variable.Key.Length + resource.Text("Environment", "Variables", variable.Key)!.Length);
        Assert.InRange(variables, 1, 4096);
        Assert.InRange(model.Role(model.Names.RoleOf(function))["Policies"]!.ToJsonString().Length, 1, 10_240);
    });

    private void ForEach(string environment, Action<DeployedModel, Function, TemplateResource> check)
    {
        var model = new DeployedModel(templates, environment);
        Assert.All(model.Topology.Functions, function => check(model, function, model.Lambda(function)));
    }

    private static string Words(TemplateResource role, JsonNode? list) => string.Join(' ', list!.AsArray().Select(role.Stack.Text));

    // What a role's statement must resolve to: the very key that the key stack makes and publishes under its name.
    private static string KeyArn(DeployedModel model, EncryptionKey key)
    {
        var published = model.Resource("AWS::SSM::Parameter", "Name", $"/acinaces/{model.Settings.Name}/keys/{key.Name}/arn");
        return published.Text("Value")!;
    }
}
