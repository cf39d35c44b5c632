using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;
using Acinaces.Testing;
using Acinaces.Topology.Derivation;

namespace Acinaces.Infra.Tests.Stacks;

public sealed class ApiStackTests(SynthesizedTemplates templates)
{
    public static TheoryData<string> Environments => ["test", "production"];

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-7.1")]
    public void There_is_one_regional_REST_API_with_the_name_of_our_domain_as_its_only_way_in(string environment)
    {
        var api = Api(new DeployedModel(templates, environment));
        Assert.Equal("REGIONAL", api.Text("EndpointConfiguration", "Types"));
        Assert.True(api.IsOn("DisableExecuteApiEndpoint"));
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-7.2")]
    public void Every_route_is_handed_to_the_released_version_of_its_function_which_lets_the_API_call(string environment)
    {
        var model = new DeployedModel(templates, environment);
        var api = Api(model);
        foreach (var function in model.Topology.Functions)
        {
            var called = $"arn:aws:lambda:eu-central-1:111122223333:function:acinaces-{environment}-{function.Name}:live";
            foreach (var route in function.Routes)
            {
                var integration = Operation(api, route.Path, route.Method)["x-amazon-apigateway-integration"]!;
                Assert.Equal("aws_proxy", (string?)integration["type"]);
                Assert.Equal($"arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/{called}/invocations", (string?)integration["uri"]);
            }
            var permissions = model.Assembly.OfType("AWS::Lambda::Permission").Where(permission => permission.Text("FunctionName") == called && permission.Stack.Name.EndsWith("-api", StringComparison.Ordinal)).ToArray();
            Assert.Equal(function.Routes.Count > 0 || function.Name == "token-authorizer" ? 1 : 0, permissions.Length);
            Assert.All(permissions, permission =>
            {
                Assert.Equal(("apigateway.amazonaws.com", "111122223333"), (permission.Text("Principal"), permission.Text("SourceAccount")));
                Assert.Equal($"arn:aws:execute-api:eu-central-1:111122223333:{api.Stack.Text(Reference("Api"))}/*", permission.Text("SourceArn"));
            });
        }
    }

    [Theory, InlineData("test", "https://test.acinaces.com"), InlineData("production", "https://acinaces.com")]
    [Requirement("INF-7.3")]
    public void Pages_of_the_one_origin_may_call_every_path(string environment, string origin)
    {
        var api = Api(new DeployedModel(templates, environment));
        foreach (var (path, operations) in api["Body", "paths"]!.AsObject())
        {
            var answer = operations!["options"]!["x-amazon-apigateway-integration"]!["responses"]!["default"]!["responseParameters"]!;
            Assert.Equal($"'{origin}'", (string?)answer["method.response.header.Access-Control-Allow-Origin"]);
            var allowed = ((string?)answer["method.response.header.Access-Control-Allow-Methods"])!.Trim('\'').Split(',');
            Assert.All(operations.AsObject(), operation => Assert.Contains(operation.Key.ToUpperInvariant(), allowed));
        }
        Assert.All(api["Body", "x-amazon-apigateway-gateway-responses"]!.AsObject(), response =>
            Assert.Equal($"'{origin}'", (string?)response.Value!["responseParameters"]!["gatewayresponse.header.Access-Control-Allow-Origin"]));
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-7.4")]
    [Requirement("PLAN-P6")]
    public void The_gateway_checks_parameters_of_every_route_and_bodies_against_their_schema(string environment)
    {
        var model = new DeployedModel(templates, environment);
        var body = Api(model)["Body"]!;
        var validator = body["x-amazon-apigateway-request-validators"]![(string)body["x-amazon-apigateway-request-validator"]!]!;
        Assert.True((bool)validator["validateRequestBody"]! && (bool)validator["validateRequestParameters"]!);
        foreach (var route in model.Topology.Functions.SelectMany(function => function.Routes))
        {
            var operation = Operation(Api(model), route.Path, route.Method);
            Assert.Null(operation["x-amazon-apigateway-request-validator"]);
            var required = operation["parameters"]?.AsArray().Where(parameter => (bool)parameter!["required"]!).Select(parameter => (string)parameter!["name"]!) ?? [];
            Assert.Equal(route.PathVariables, required);
            var schema = operation["requestBody"]?["content"]!["application/json"]!["schema"]!["$ref"];
            Assert.Equal(route.Body is null, schema is null);
            if (route.Body is null) continue;
            var found = body["components"]!["schemas"]![((string)schema!).Split('/')[^1]]!;
            Assert.Equal("object", (string?)found["type"]);
            Assert.Equal(route.Body.RequiredMembers, found["required"]?.AsArray().Select(member => (string)member!) ?? []);
        }
    }

    [Theory, MemberData(nameof(Environments))]
    public void Every_route_but_public_ones_needs_a_token_and_an_API_key(string environment)
    {
        var model = new DeployedModel(templates, environment);
        var api = Api(model);
        Assert.All(model.Topology.Functions.SelectMany(function => function.Routes), route =>
        {
            var asked = Operation(api, route.Path, route.Method)["security"]!.AsArray().SelectMany(scheme => scheme!.AsObject().Select(part => part.Key)).Order().ToArray();
            string[] expected = route.IsPublic ? [] : ["apiKey", "token"];
            Assert.Equal(expected, asked);
        });
        Assert.Equal(["/health"], model.Topology.Functions.SelectMany(function => function.Routes).Where(route => route.IsPublic).Select(route => route.Path));
    }

    [Theory, InlineData("test", "INFO"), InlineData("production", "ERROR")]
    [Requirement("INF-7.5")]
    public void The_stage_writes_an_access_log_and_an_execution_log_without_bodies(string environment, string level)
    {
        var stage = Stage(new DeployedModel(templates, environment));
        var access = stage.Stack.Find(stage["AccessLogSetting", "DestinationArn", "Fn::GetAtt", "0"]!.GetValue<string>())!;
        Assert.Equal(("AWS::Logs::LogGroup", $"/aws/apigateway/acinaces-{environment}-api"), (access.Type, access.Text("LogGroupName")));
        var line = JsonNode.Parse(stage.Text("AccessLogSetting", "Format")!)!.AsObject();
        Assert.Equal("$context.requestId", (string?)line["requestId"]);
        Assert.DoesNotContain(line, field => ((string)field.Value!).Contains("header", StringComparison.OrdinalIgnoreCase));
        Assert.All(stage["MethodSettings"]!.AsArray(), settings =>
        {
            Assert.Equal(level, (string?)settings!["LoggingLevel"]);
            // Bodies hold exchange keys.
            Assert.False((bool)settings["DataTraceEnabled"]!);
        });
        Assert.Single(stage.Stack.OfType("AWS::Logs::LogGroup"), log => log.Text("LogGroupName")!.StartsWith("API-Gateway-Execution-Logs_", StringComparison.Ordinal));
        Assert.True(stage.IsOn("TracingEnabled"));
    }

    [Theory, InlineData("test", "1000", "2000"), InlineData("production", "10000", "20000")]
    [Requirement("INF-7.6")]
    public void The_stage_lets_so_many_requests_through(string environment, string rate, string burst) =>
        Assert.All(Stage(new DeployedModel(templates, environment))["MethodSettings"]!.AsArray(), settings =>
            Assert.Equal((rate, burst), ($"{settings!["ThrottlingRateLimit"]}", $"{settings["ThrottlingBurstLimit"]}")));

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-7.7")]
    public void Each_plan_limits_rate_and_month_and_each_tenant_has_a_key_of_its_own_in_one(string environment)
    {
        var model = new DeployedModel(templates, environment);
        foreach (var plan in model.Topology.Apis[0].UsagePlans)
        {
            var resource = model.Resource("AWS::ApiGateway::UsagePlan", "UsagePlanName", $"acinaces-{environment}-api-{plan.Name}");
            Assert.Equal(($"{plan.MonthlyQuota}", "MONTH"), (resource.Text("Quota", "Limit"), resource.Text("Quota", "Period")));
            Assert.Equal(($"{plan.RequestsPerSecond}", $"{plan.Burst}"), (resource.Text("Throttle", "RateLimit"), resource.Text("Throttle", "BurstLimit")));
            Assert.Equal("Stage", resource["ApiStages", "0", "Stage", "Ref"]!.GetValue<string>());
        }
        Assert.NotEmpty(model.Settings.TenantKeys);
        foreach (var tenant in model.Settings.TenantKeys)
        {
            var key = model.Resource("AWS::ApiGateway::ApiKey", "Name", $"acinaces-{environment}-api-{tenant.Tenant}");
            Assert.Null(key["Value"]);
            var inPlan = Assert.Single(model.Assembly.OfType("AWS::ApiGateway::UsagePlanKey"), link => DeployedModel.Referenced(link, "KeyId") == key.LogicalId);
            Assert.Equal($"acinaces-{environment}-api-{tenant.Plan}", inPlan.Stack.Find(DeployedModel.Referenced(inPlan, "UsagePlanId")!)!.Text("UsagePlanName"));
        }
    }

    [Theory, InlineData("test", "api.test.acinaces.com"), InlineData("production", "api.acinaces.com")]
    [Requirement("INF-7.8")]
    public void The_API_has_our_name_with_a_certificate_a_mapping_and_a_record(string environment, string name)
    {
        var model = new DeployedModel(templates, environment);
        var domain = model.Resource("AWS::ApiGateway::DomainName", "DomainName", name);
        Assert.Equal("TLS_1_2", domain.Text("SecurityPolicy"));
        var certificate = domain.Stack.Find(domain["RegionalCertificateArn", "Ref"]!.GetValue<string>())!;
        Assert.Equal((name, "DNS"), (certificate.Text("DomainName"), certificate.Text("ValidationMethod")));
        var mapping = Assert.Single(model.Assembly.OfType("AWS::ApiGateway::BasePathMapping"), mapping => DeployedModel.Referenced(mapping, "DomainName") == domain.LogicalId);
        Assert.Equal(("Api", "Stage"), (mapping["RestApiId", "Ref"]!.GetValue<string>(), mapping["Stage", "Ref"]!.GetValue<string>()));
        var record = Assert.Single(model.Assembly.OfType("AWS::Route53::RecordSet"), record => record.Text("Name") == $"{name}." && record.Stack == domain.Stack);
        Assert.Equal(domain.LogicalId, record["AliasTarget", "DNSName", "Fn::GetAtt", "0"]!.GetValue<string>());
    }

    [Fact]
    [Requirement("INF-7.9")]
    public void Production_keeps_lists_that_are_the_same_for_all_and_tells_callers_apart()
    {
        var model = new DeployedModel(templates, "production");
        var stage = Stage(model);
        Assert.True(stage.IsOn("CacheClusterEnabled"));
        Assert.Equal("0.5", stage.Text("CacheClusterSize"));
        var kept = stage["MethodSettings"]!.AsArray().Where(settings => (bool)settings!["CachingEnabled"]!).ToArray();
        string[] expected = ["/~1providers", "/~1providers~1{id}", "/~1templates", "/~1templates~1{id}", "/~1templates~1{id}~1versions~1{version}"];
        Assert.Equal(expected, kept.Select(settings => (string)settings!["ResourcePath"]!).Order(StringComparer.Ordinal));
        Assert.All(kept, settings =>
        {
            Assert.Equal(("GET", 300, true), ((string)settings!["HttpMethod"]!, (int)settings["CacheTtlInSeconds"]!, (bool)settings["CacheDataEncrypted"]!));
            var path = ((string)settings["ResourcePath"]!)[1..].Replace("~1", "/", StringComparison.Ordinal);
            var key = Operation(Api(model), path, "GET")["x-amazon-apigateway-integration"]!["cacheKeyParameters"]!.AsArray().Select(part => (string)part!);
            Assert.Contains("method.request.header.Authorization", key);
        });
    }

    [Fact]
    [Requirement("INF-7.9")]
    public void The_test_environment_keeps_no_answers() => Assert.False(Stage(new DeployedModel(templates, "test")).IsOn("CacheClusterEnabled"));

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-7.10")]
    public void The_firewall_stands_before_the_stage(string environment)
    {
        var model = new DeployedModel(templates, environment);
        var association = Assert.Single(model.Assembly.OfType("AWS::WAFv2::WebACLAssociation"));
        Assert.Equal($"arn:aws:apigateway:eu-central-1::/restapis/{association.Stack.Text(Reference("Api"))}/stages/live", association.Text("ResourceArn"));
        var acl = Assert.Single(model.Assembly.OfType("AWS::WAFv2::WebACL"), acl => acl.Text("Scope") == "REGIONAL");
        Assert.Equal(acl.Stack.Text(new JsonObject { ["Fn::GetAtt"] = new JsonArray(acl.LogicalId, "Arn") }), association.Text("WebACLArn"));
    }

    [Theory, MemberData(nameof(Environments))]
    public void The_deployment_is_named_after_the_content_it_deploys(string environment)
    {
        var model = new DeployedModel(templates, environment);
        var document = OpenApiDocument.Of(model.Topology, model.Topology.Apis[0], model.Names).ToJsonString();
        var hash = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(document)))[..12];
        Assert.Equal($"Deployment{hash}", Stage(model)["DeploymentId", "Ref"]!.GetValue<string>());
        // And the template imports that document, not another.
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(document), Api(model)["Body"]));
    }

    private static TemplateResource Api(DeployedModel model) => Assert.Single(model.Assembly.OfType("AWS::ApiGateway::RestApi"));

    private static TemplateResource Stage(DeployedModel model) => Assert.Single(model.Assembly.OfType("AWS::ApiGateway::Stage"));

    private static JsonNode Operation(TemplateResource api, string path, string method) =>
        api["Body", "paths", path, method.ToLowerInvariant()] ?? throw new KeyNotFoundException($"The document has no {method} {path}.");

    private static JsonObject Reference(string logicalId) => new() { ["Ref"] = logicalId };
}
