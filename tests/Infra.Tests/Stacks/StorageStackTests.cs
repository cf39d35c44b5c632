using System.Globalization;
using Acinaces.Infra.Assemblies;
using Acinaces.Testing;

namespace Acinaces.Infra.Tests.Stacks;

public sealed class StorageStackTests(SynthesizedTemplates templates)
{
    public static TheoryData<string> Environments => ["test", "production"];

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-5.1")]
    [Requirement("INF-5.8")]
    public void Buckets_are_named_after_environment_use_and_account(string environment)
    {
        var names = templates.Assembly.OfType("AWS::S3::Bucket").Select(bucket => bucket.Text("BucketName")).ToArray();
        // State is CloudFormation's own, so there is no bucket for it; `cdk bootstrap` makes the one for assets.
        foreach (var name in new[] { "audit-logs", "prompt-templates", "model-outputs", "frontend-assets", "lambda-deployments", "access-logs" })
            Assert.Contains($"acinaces-{environment}-{name}-111122223333", names);
        Assert.All(names, name => Assert.EndsWith("-111122223333", name, StringComparison.Ordinal));
    }

    [Fact]
    [Requirement("INF-5.2")]
    [Requirement("PLAN-P3")]
    public void Every_bucket_keeps_old_versions() => ForEachBucket(bucket =>
        // Logs are written once; their buckets are told apart by having nothing but a lifetime.
        Assert.True(bucket.Text("VersioningConfiguration", "Status") == "Enabled" || IsLogTarget(bucket), $"{bucket} is not versioned"));

    [Fact]
    [Requirement("INF-5.3")]
    [Requirement("PLAN-P3")]
    public void Every_bucket_encrypts_what_it_is_given() => ForEachBucket(bucket =>
    {
        var algorithm = bucket.Text("BucketEncryption", "ServerSideEncryptionConfiguration", "0", "ServerSideEncryptionByDefault", "SSEAlgorithm");
        Assert.Contains(algorithm, new[] { "AES256", "aws:kms" });
        // The stricter of the two wherever the model names a key.
        var hasKey = bucket.Text("BucketName")!.Contains("-audit-", StringComparison.Ordinal);
        Assert.Equal(hasKey ? "aws:kms" : "AES256", algorithm);
    });

    [Fact]
    [Requirement("INF-5.4")]
    [Requirement("PLAN-P3")]
    public void No_bucket_can_be_opened_to_the_public() => ForEachBucket(bucket =>
    {
        foreach (var block in new[] { "BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets" })
            Assert.True(bucket.IsOn("PublicAccessBlockConfiguration", block), $"{bucket}: {block}");
    });

    [Fact]
    public void Every_bucket_refuses_calls_without_tls()
    {
        foreach (var bucket in Buckets)
        {
            var policy = Assert.Single(bucket.Stack.OfType("AWS::S3::BucketPolicy"), policy => policy["Bucket", "Ref"]!.GetValue<string>() == bucket.LogicalId);
            Assert.Contains(policy["PolicyDocument", "Statement"]!.AsArray(), statement =>
                statement!["Effect"]!.GetValue<string>() == "Deny" && statement["Condition"]?["Bool"]?["aws:SecureTransport"]?.GetValue<string>() == "false"
                && statement["Principal"]!.GetValue<string>() == "*");
        }
    }

    [Theory]
    [InlineData("test", 90, 30)]
    [InlineData("production", 2555, 90)]
    [Requirement("INF-5.5")]
    [Requirement("INF-20.2")]
    public void Audit_records_and_logs_expire_when_the_environment_says(string environment, int audit, int logs)
    {
        Assert.Equal(audit, Expiration(environment, "AuditLogs"));
        Assert.Equal(logs, Expiration(environment, "AccessLogs"));
        Assert.Null(Rule(environment, "PromptTemplates")["ExpirationInDays"]);
    }

    [Theory]
    [InlineData("test", 90)]
    [InlineData("production", 2555)]
    public void Overwriting_an_audit_record_does_not_shorten_its_life(string environment, int days) =>
        Assert.Equal(days, Rule(environment, "AuditLogs")["NoncurrentVersionExpiration"]!["NoncurrentDays"]!.GetValue<int>());

    [Theory]
    [InlineData("test", "GOVERNANCE", 90)]
    [InlineData("production", "COMPLIANCE", 2555)]
    public void Records_for_audit_can_be_deleted_by_nobody_before_their_time_and_the_copy_neither(string environment, string mode, int days)
    {
        string[] locked = ["audit-archive", "audit-logs"];
        var buckets = templates.Assembly.Of(environment).OfType("AWS::S3::Bucket").Where(bucket => bucket.IsOn("ObjectLockEnabled")).ToArray();
        Assert.Equal(
            locked.Select(name => $"acinaces-{environment}-{name}-111122223333").Concat(environment == "production" ? ["acinaces-production-audit-logs-replica-111122223333"] : []),
            buckets.Select(bucket => bucket.Text("BucketName")).Order(StringComparer.Ordinal));
        Assert.All(buckets, bucket =>
        {
            Assert.Equal("Enabled", bucket.Text("VersioningConfiguration", "Status"));
            Assert.Equal((mode, $"{days}"), (bucket.Text("ObjectLockConfiguration", "Rule", "DefaultRetention", "Mode"), bucket.Text("ObjectLockConfiguration", "Rule", "DefaultRetention", "Days")));
        });
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-5.6")]
    public void Accesses_to_audit_logs_are_logged_in_another_bucket(string environment)
    {
        var stack = templates.Stack(environment, "storage");
        Assert.Equal("AccessLogs", stack.Find("AuditLogs")!["LoggingConfiguration", "DestinationBucketName", "Ref"]!.GetValue<string>());
        var statement = stack.Find("AccessLogsPolicy")!["PolicyDocument", "Statement"]!.AsArray().Single(statement => statement!["Sid"]!.GetValue<string>() == "DeliverLogsOfAuditLogs")!;
        Assert.Equal("logging.s3.amazonaws.com", statement["Principal"]!["Service"]!.GetValue<string>());
        Assert.Equal($"arn:aws:s3:::acinaces-{environment}-audit-logs-111122223333", statement["Condition"]!["ArnLike"]!["aws:SourceArn"]!.GetValue<string>());
        Assert.Null(stack.Find("AccessLogs")!["LoggingConfiguration"]);
    }

    [Theory, MemberData(nameof(Environments))]
    public void Accesses_to_every_bucket_but_the_log_itself_are_logged(string environment)
    {
        var buckets = templates.Stack(environment, "storage").OfType("AWS::S3::Bucket").ToArray();
        Assert.Equal(
            ["AuditArchive", "AuditLogs", "LambdaDeployments", "MarketDataArchive", "ModelOutputs", "PromptTemplates"],
            buckets.Where(bucket => bucket["LoggingConfiguration"] is not null).Select(bucket => bucket.LogicalId).Order(StringComparer.Ordinal));
        Assert.Equal(["AccessLogs"], buckets.Where(bucket => bucket["LoggingConfiguration"] is null).Select(bucket => bucket.LogicalId));
    }

    [Theory, MemberData(nameof(Environments))]
    [Requirement("INF-5.7")]
    public void The_sites_files_are_an_origin_of_the_distribution_beside_them(string environment)
    {
        var edge = templates.Stack(environment, "edge");
        var bucket = edge.OfType("AWS::S3::Bucket").Single(bucket => bucket.Text("BucketName") == $"acinaces-{environment}-frontend-assets-111122223333");
        var origins = edge.OfType("AWS::CloudFront::Distribution").SelectMany(distribution => distribution["DistributionConfig", "Origins"]!.AsArray());
        Assert.Contains(origins, origin =>
            origin!["DomainName"]!["Fn::GetAtt"]?[0]!.GetValue<string>() == bucket.LogicalId && origin["OriginAccessControlId"] is not null);
        Assert.DoesNotContain(templates.Stack(environment, "storage").OfType("AWS::S3::Bucket"), known => known.Text("BucketName") == bucket.Text("BucketName"));
    }

    [Fact]
    public void Audit_records_of_production_have_a_copy_in_the_recovery_region_and_deletions_do_not_reach_it()
    {
        var source = templates.Stack("production", "storage").Find("AuditLogs")!;
        var rule = source["ReplicationConfiguration", "Rules", "0"]!;
        var copy = Assert.Single(templates.Stack("production", "recovery").OfType("AWS::S3::Bucket"));
        Assert.Equal("eu-west-1", copy.Stack.Region);
        Assert.Equal($"arn:aws:s3:::{copy.Text("BucketName")}", rule["Destination"]!["Bucket"]!.GetValue<string>());
        Assert.Equal("arn:aws:kms:eu-west-1:111122223333:alias/acinaces-production-recovery", rule["Destination"]!["EncryptionConfiguration"]!["ReplicaKmsKeyID"]!.GetValue<string>());
        Assert.Equal("Disabled", rule["DeleteMarkerReplication"]!["Status"]!.GetValue<string>());
        Assert.Null(templates.Stack("test", "storage").Find("AuditLogs")!["ReplicationConfiguration"]);
    }

    private IEnumerable<TemplateResource> Buckets => templates.Assembly.OfType("AWS::S3::Bucket");

    private void ForEachBucket(Action<TemplateResource> check)
    {
        Assert.True(Buckets.Count() >= 15, $"{Buckets.Count()} buckets");
        Assert.All(Buckets, check);
    }

    private static bool IsLogTarget(TemplateResource bucket) =>
        bucket.Text("BucketName")!.StartsWith("aws-waf-logs-", StringComparison.Ordinal) || bucket.LogicalId.EndsWith("CdnLogs", StringComparison.Ordinal);

    private int Expiration(string environment, string bucket) =>
        int.Parse(Rule(environment, bucket)["ExpirationInDays"]!.ToJsonString(), CultureInfo.InvariantCulture);

    private System.Text.Json.Nodes.JsonNode Rule(string environment, string bucket) =>
        Assert.Single(templates.Stack(environment, "storage").Find(bucket)!["LifecycleConfiguration", "Rules"]!.AsArray())!;
}
