using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Stacks;
using Acinaces.Testing;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Tests.Stacks;

/// <summary>What holds for the functions, routes and topics of every model that the topology's rules accept.</summary>
public sealed class EveryFunctionModelTests
{
    private const string Account = "eu-central-1:111122223333";

    [Fact]
    [Requirement("PLAN-P4")]
    [Requirement("PLAN-P5")]
    [Requirement("PLAN-P9")]
    public void Every_function_is_there_as_declared_and_may_reach_what_it_was_granted_and_nothing_else() => Models.Check(FunctionModels.WithFunctions, model =>
    {
        var stack = ModelSynthesis.Stack(model, (scope, context) => new FunctionsStack(scope, context));
        Assert.Equal(model.Functions.Count, stack.OfType("AWS::Lambda::Function").Count());
        foreach (var declared in model.Functions)
        {
            var function = stack.OfType("AWS::Lambda::Function").Single(function => function.Text("FunctionName") == $"acinaces-{model.Environment.Name}-{declared.Name}");
            Assert.Equal(($"{declared.MemoryMb}", $"{declared.Timeout.TotalSeconds}"), (function.Text("MemorySize"), function.Text("Timeout")));
            Assert.Equal(declared.ReservedConcurrency?.ToString(System.Globalization.CultureInfo.InvariantCulture), function.Text("ReservedConcurrentExecutions"));
            Assert.Equal("Active", function.Text("TracingConfig", "Mode"));
            var alias = stack.OfType("AWS::Lambda::Alias").Single(alias => alias["FunctionName", "Ref"]!.GetValue<string>() == function.LogicalId);
            Assert.Equal(
                declared.ProvisionedInProduction && model.Environment.Name == "production" ? "5" : null,
                alias.Text("ProvisionedConcurrencyConfig", "ProvisionedConcurrentExecutions"));
            var role = stack.Find(function["Role", "Fn::GetAtt", "0"]!.GetValue<string>())!;
            Assert.Equal(Reach(declared, model.Environment.Name), Reached(role));
        }
    });

    [Fact]
    [Requirement("PLAN-P6")]
    public void Every_route_is_checked_by_the_gateway_before_its_function_is_asked() => Models.Check(FunctionModels.WithFunctions, model =>
    {
        var api = Assert.Single(ModelSynthesis.Stack(model, (scope, context) => new ApiStack(scope, context)).OfType("AWS::ApiGateway::RestApi"));
        Assert.Equal("true,true", $"{api.Text("Body", "x-amazon-apigateway-request-validators", "body-and-parameters", "validateRequestBody")},{api.Text("Body", "x-amazon-apigateway-request-validators", "body-and-parameters", "validateRequestParameters")}");
        Assert.Equal("body-and-parameters", api.Text("Body", "x-amazon-apigateway-request-validator"));
        foreach (var route in model.Functions.SelectMany(function => function.Routes))
        {
            var operation = api["Body", "paths", route.Path, route.Method.ToLowerInvariant()]!;
            var schema = operation["requestBody"]?["content"]!["application/json"]!["schema"]!["$ref"]?.GetValue<string>();
            Assert.Equal(route.Body is null, schema is null);
            if (schema is not null)
                Assert.Equal(string.Join(',', route.Body!.RequiredMembers), api.Text("Body", "components", "schemas", schema.Split('/')[^1], "required") ?? "");
            if (!route.IsPublic) Assert.NotNull(operation["security"]![0]!["token"]);
        }
    });

    [Fact]
    [Requirement("PLAN-P8")]
    public void Every_topic_is_encrypted_and_heard_by_nobody_but_alarms_and_the_rules_that_name_it() => Models.Check(FunctionModels.WithTopics, model =>
    {
        var stack = ModelSynthesis.Stack(model, (scope, context) => new AlertsStack(scope, context));
        foreach (var declared in model.Topics)
        {
            var topic = stack.OfType("AWS::SNS::Topic").Single(topic => topic.Text("TopicName") == $"acinaces-{model.Environment.Name}-{declared.Name}");
            Assert.Equal($"{{ssm:/acinaces/{model.Environment.Name}/keys/messages/arn}}", topic.Text("KmsMasterKeyId"));
            var policy = stack.OfType("AWS::SNS::TopicPolicy").Single(policy => policy["Topics", "0", "Ref"]!.GetValue<string>() == topic.LogicalId);
            var statements = policy["PolicyDocument", "Statement"]!.AsArray();
            string[] services = [.. statements.Where(statement => (string?)statement!["Effect"] == "Allow").Select(statement => (string)statement!["Principal"]!["Service"]!)];
            var isTold = model.EventRules.Any(rule => rule.Targets[0].Resource == declared);
            string[] expected = isTold ? ["cloudwatch.amazonaws.com", "events.amazonaws.com"] : ["cloudwatch.amazonaws.com"];
            Assert.Equal(expected, services);
            Assert.All(statements, statement => Assert.NotNull(statement!["Condition"]));
            var people = stack.OfType("AWS::SNS::Subscription").Where(subscription => subscription["TopicArn", "Ref"]!.GetValue<string>() == topic.LogicalId).Select(subscription => subscription.Text("Protocol")!);
            string[] ways = !declared.NotifiesPeople ? [] : model.Environment.Name == "production" ? ["email", "sms"] : ["email"];
            Assert.Equal(ways, people.Order(StringComparer.Ordinal));
        }
    });

    /// <summary>What a function's grants name, worked out here and not by the code that makes the policies.</summary>
    private static IEnumerable<string> Reach(Function function, string environment)
    {
        var prefix = $"acinaces-{environment}";
        var reached = new List<string>();
        foreach (var grant in function.Grants)
        {
            reached.AddRange(grant switch
            {
                Grant.OnTable { Table.Name: "plain" } => [$"arn:aws:dynamodb:{Account}:table/{prefix}-plain"],
                Grant.OnTable { Access: TableAccess.Read } => [$"arn:aws:dynamodb:{Account}:table/{prefix}-indexed", $"arn:aws:dynamodb:{Account}:table/{prefix}-indexed/index/*"],
                Grant.OnTable => [$"arn:aws:dynamodb:{Account}:table/{prefix}-indexed"],
                Grant.PublishTopic => [$"arn:aws:sns:{Account}:{prefix}-told"],
                Grant.SendQueue => [$"arn:aws:sqs:{Account}:{prefix}-work"],
                Grant.WriteBucket => [$"arn:aws:s3:::{prefix}-kept-111122223333/*"],
                Grant.ReadBucket => [$"arn:aws:s3:::{prefix}-kept-111122223333/*", $"arn:aws:s3:::{prefix}-kept-111122223333"],
                Grant.PutEventsOn => [$"arn:aws:events:{Account}:event-bus/{prefix}-bus"],
                Grant.OnSecret => [$"arn:aws:secretsmanager:{Account}:secret:{prefix}-ai-openai-??????"],
                Grant.OnSecretPath => [$"arn:aws:secretsmanager:{Account}:secret:/acinaces/{environment}/exchanges/*"],
                _ => Array.Empty<string>(),
            });
        }
        if (function.FailedCalls is not null) reached.Add($"arn:aws:sqs:{Account}:{prefix}-failed");
        reached.Add($"arn:aws:logs:{Account}:log-group:/aws/lambda/{prefix}-{function.Name}:*");
        return reached.Distinct().Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Reached(TemplateResource role) =>
        role["Policies"]!.AsArray().SelectMany(policy => policy!["PolicyDocument"]!["Statement"]!.AsArray())
            // Keys follow from what is encrypted with them; tracing knows no resources.
            .Where(statement => !statement!["Action"]!.AsArray().Any(action => ((string?)action)!.StartsWith("kms:", StringComparison.Ordinal) || ((string?)action)!.StartsWith("xray:", StringComparison.Ordinal)))
            .SelectMany(statement => statement!["Resource"]!.AsArray().Select(role.Stack.Text)).Distinct().Order(StringComparer.Ordinal);
}
