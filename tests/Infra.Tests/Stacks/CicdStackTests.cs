using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;
using Acinaces.Testing;
using Acinaces.Topology;
using Acinaces.Topology.Environments;

namespace Acinaces.Infra.Tests.Stacks;

public sealed class CicdStackTests(SynthesizedTemplates templates)
{
    public static TheoryData<string> Environments => ["test", "production"];

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-21.1")]
    public void Jobs_of_our_repository_in_the_right_github_environment_and_no_others_take_a_role(string environment)
    {
        var roles = templates.Stack(environment, "cicd").OfType("AWS::IAM::Role").ToDictionary(role => role.Text("RoleName")!);
        Assert.Equal([$"acinaces-{environment}-github-deploy", $"acinaces-{environment}-github-inspect"], roles.Keys.Order());
        foreach (var (name, gitHubEnvironment) in new[] { ("github-deploy", environment), ("github-inspect", $"{environment}-inspect") })
        {
            var trust = Assert.Single(roles[$"acinaces-{environment}-{name}"]["AssumeRolePolicyDocument", "Statement"]!.AsArray())!;
            Assert.Equal("arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com", trust["Principal"]!["Federated"]!.GetValue<string>());
            var condition = Assert.Single(trust["Condition"]!.AsObject());
            Assert.Equal("StringEquals", condition.Key);
            Assert.Equal($"repo:acinaces/acinaces:environment:{gitHubEnvironment}", condition.Value!["token.actions.githubusercontent.com:sub"]!.GetValue<string>());
            Assert.Equal("sts.amazonaws.com", condition.Value["token.actions.githubusercontent.com:aud"]!.GetValue<string>());
        }
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-21.1")]
    public void The_deploying_role_acts_through_the_bootstrap_roles_of_its_own_regions(string environment)
    {
        var statements = Statements(environment, "github-deploy");
        string[] regions = environment == "test" ? ["eu-central-1", "us-east-1"] : ["eu-central-1", "eu-west-1", "us-east-1"];
        var taken = Assert.Single(statements, statement => Actions(statement).Contains("sts:AssumeRole"));
        Assert.Equal(
            from role in new[] { "deploy", "file-publishing", "lookup" }
            from region in regions
            select $"arn:aws:iam::111122223333:role/cdk-hnb659fds-{role}-role-111122223333-{region}",
            taken["Resource"]!.AsArray().Select(resource => resource!.GetValue<string>()).Order());
        Assert.All(statements.SelectMany(Actions), action => Assert.DoesNotContain('*', action));
        Assert.All(statements.SelectMany(Resources), resource => Assert.NotEqual("*", resource));
    }

    [Fact]
    public void The_pipeline_of_test_may_empty_buckets_and_that_of_production_may_delete_nothing()
    {
        Assert.DoesNotContain(Statements("production", "github-deploy").SelectMany(Actions), action => action.Contains("Delete", StringComparison.Ordinal) || action.Contains("Bypass", StringComparison.Ordinal));
        var emptying = Assert.Single(Statements("test", "github-deploy"), statement => Actions(statement).Contains("s3:DeleteObjectVersion"));
        Assert.Equal(["arn:aws:s3:::acinaces-test-*/*", "arn:aws:s3:::aws-waf-logs-acinaces-test-*/*"], Resources(emptying));
        var patterns = Resources(emptying).Select(pattern => pattern["arn:aws:s3:::".Length..^"*/*".Length]).ToArray();
        // Or destroying the environment would stop at the bucket that none of them covers.
        Assert.All(
            templates.Assembly.Of("test").OfType("AWS::S3::Bucket"),
            bucket => Assert.Contains(patterns, pattern => bucket.Text("BucketName")!.StartsWith(pattern, StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Environments))]
    public void The_inspecting_role_changes_nothing_and_reads_no_data(string environment)
    {
        var actions = Statements(environment, "github-inspect").SelectMany(Actions).ToArray();
        Assert.All(actions, action => Assert.Matches("^cloudformation:(Describe|Detect|Get)", action));
        var managed = Role(environment, "github-inspect")["ManagedPolicyArns"]!.AsArray().Select(arn => arn!.GetValue<string>());
        // ReadOnlyAccess would be the easy choice; with it a pipeline could read every order and every audit record.
        Assert.Equal(["arn:aws:iam::aws:policy/SecurityAudit", "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess"], managed);
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-21.2")]
    public void Deployed_packages_are_kept_in_a_bucket_the_pipeline_may_write_to(string environment)
    {
        var bucket = Assert.Single(
            templates.Stack(environment, "storage").OfType("AWS::S3::Bucket"), bucket => bucket.Text("BucketName") == $"acinaces-{environment}-lambda-deployments-111122223333");
        Assert.Equal("Enabled", bucket.Text("VersioningConfiguration", "Status"));
        var kept = Assert.Single(Statements(environment, "github-deploy"), statement => Actions(statement).Contains("s3:PutObject"));
        Assert.Equal($"arn:aws:s3:::{bucket.Text("BucketName")}/assemblies/*", Assert.Single(Resources(kept)));
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-21.3")]
    public void Images_are_scanned_and_never_change_under_their_tag(string environment)
    {
        var repository = Assert.Single(templates.Stack(environment, "cicd").OfType("AWS::ECR::Repository"));
        Assert.Equal("IMMUTABLE", repository.Text("ImageTagMutability"));
        Assert.True(repository.IsOn("ImageScanningConfiguration", "ScanOnPush"));
        Assert.Equal(50, JsonNode.Parse(repository.Text("LifecyclePolicy", "LifecyclePolicyText")!)!["rules"]![0]!["selection"]!["countNumber"]!.GetValue<int>());
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-21.4")]
    public void Every_address_a_pipeline_needs_is_an_output(string environment)
    {
        var stack = templates.Stack(environment, "cicd");
        var values = stack.Document["Outputs"]!.AsObject().ToDictionary(output => output.Key, output => stack.Text(output.Value!["Value"]));
        foreach (var name in new[] { "DeployRoleArn", "InspectRoleArn", "ImageRepositoryArn", "DeploymentLogArn", "PackageBucketArn" })
            Assert.StartsWith("arn:aws:", values[name], StringComparison.Ordinal);
        var functions = SystemTopology.In(DeploymentEnvironments.Named(environment)).Functions;
        Assert.True(functions.Count >= 34);
        Assert.All(functions, function => Assert.Contains($"arn:aws:lambda:eu-central-1:111122223333:function:acinaces-{environment}-{function.Name}", values.Values));
        var edge = templates.Stack(environment, "edge").Document["Outputs"]!.AsObject();
        Assert.True(edge.ContainsKey("DistributionId") && edge.ContainsKey("SiteBucketArn"));
    }

    [Theory]
    [InlineData("test", "30")]
    [InlineData("production", "90")]
    [Requirement("INF-21.5")]
    public void Deployments_have_a_log_that_the_pipeline_may_only_append_to(string environment, string days)
    {
        var log = Assert.Single(templates.Stack(environment, "cicd").OfType("AWS::Logs::LogGroup"));
        Assert.Equal($"/acinaces/{environment}/deployments", log.Text("LogGroupName"));
        Assert.Equal(days, log.Text("RetentionInDays"));
        Assert.Equal(
            ["logs:CreateLogStream", "logs:PutLogEvents"],
            Statements(environment, "github-deploy").SelectMany(Actions).Where(action => action.StartsWith("logs:", StringComparison.Ordinal)).Order());
    }

    private TemplateResource Role(string environment, string name) =>
        Assert.Single(templates.Stack(environment, "cicd").OfType("AWS::IAM::Role"), role => role.Text("RoleName") == $"acinaces-{environment}-{name}");

    private JsonNode[] Statements(string environment, string role) =>
        [.. Role(environment, role)["Policies", "0", "PolicyDocument", "Statement"]!.AsArray().Select(statement => statement!)];

    private static IEnumerable<string> Actions(JsonNode statement) => statement["Action"]!.AsArray().Select(action => action!.GetValue<string>());

    private static IEnumerable<string> Resources(JsonNode statement) => statement["Resource"]!.AsArray().Select(resource => resource!.ToString());
}
