using System.Globalization;
using System.Text.Json.Nodes;
using Acinaces.Infra.Stacks;
using Acinaces.Testing;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Tests.Stacks;

/// <summary>What holds for every model that the topology's rules accept, not only for the one that is declared.</summary>
public sealed class EveryModelTests
{
    [Fact]
    [Requirement("PLAN-P1")]
    public void Every_tables_keys_and_indexes_are_those_of_its_declaration() => Models.Check(Models.WithTables, model =>
    {
        var tables = ModelSynthesis.Stack(model, (scope, context) => new TablesStack(scope, context)).OfType("AWS::DynamoDB::Table").ToDictionary(table => table.Text("TableName")!);
        Assert.Equal(model.Tables.Count, tables.Count);
        foreach (var declared in model.Tables)
        {
            var table = tables[$"acinaces-{model.Environment.Name}-{declared.Name}"];
            Assert.Equal(Schema(declared.PartitionKey, declared.SortKey), Schema(table["KeySchema"]));
            Assert.Equal(
                declared.Indexes.Select(index => $"{index.Name} {Schema(index.PartitionKey, index.SortKey)} ALL"),
                (table["GlobalSecondaryIndexes"]?.AsArray() ?? []).Select(index => $"{index!["IndexName"]} {Schema(index["KeySchema"])} {index["Projection"]!["ProjectionType"]}"));
            // DynamoDB refuses an attribute that is defined and used by no key, as it does the opposite.
            var used = new[] { declared.PartitionKey, declared.SortKey }.Concat(declared.Indexes.SelectMany(index => new[] { index.PartitionKey, index.SortKey }))
                .OfType<KeyAttribute>().Select(key => $"{key.Name} {(key.Type == AttributeType.Number ? "N" : "S")}").Distinct().Order();
            Assert.Equal(used, table["AttributeDefinitions"]!.AsArray().Select(attribute => $"{attribute!["AttributeName"]} {attribute["AttributeType"]}").Order());
            Assert.Equal(declared.TimeToLiveAttribute, table.Text("TimeToLiveSpecification", "AttributeName"));
        }
    });

    [Fact]
    [Requirement("PLAN-P2")]
    public void Every_table_is_encrypted_restorable_protected_and_scaled_as_its_environment_says() => Models.Check(Models.WithTables, model =>
    {
        var stack = ModelSynthesis.Stack(model, (scope, context) => new TablesStack(scope, context));
        var production = model.Environment.Name == "production";
        var targets = stack.OfType("AWS::ApplicationAutoScaling::ScalableTarget").ToLookup(target => target.Text("ResourceId")!.Split('/')[1]);
        foreach (var declared in model.Tables)
        {
            var table = stack.OfType("AWS::DynamoDB::Table").Single(table => table.Text("TableName") == $"acinaces-{model.Environment.Name}-{declared.Name}");
            Assert.True(table.IsOn("SSESpecification", "SSEEnabled"));
            Assert.True(table.IsOn("PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled"));
            Assert.Equal(production, table.IsOn("DeletionProtectionEnabled"));
            Assert.Equal(production, table.IsRetained);
            Assert.Equal(production ? "PROVISIONED" : "PAY_PER_REQUEST", table.Text("BillingMode"));
            var scaled = targets[table.Text("TableName")!].ToArray();
            Assert.Equal(production ? 2 * (1 + declared.Indexes.Count) : 0, scaled.Length);
            var most = declared.HighThroughput ? 500 : 100;
            Assert.All(scaled, target => Assert.Equal(most.ToString(CultureInfo.InvariantCulture), target.Text("MaxCapacity")));
        }
    });

    [Fact]
    [Requirement("PLAN-P3")]
    public void Every_bucket_is_private_encrypted_versioned_and_reached_over_tls_only() => Models.Check(Models.WithBuckets, model =>
    {
        var stack = ModelSynthesis.Stack(model, (scope, context) => new StorageStack(scope, context));
        Assert.Equal(model.Buckets.Count, stack.OfType("AWS::S3::Bucket").Count());
        foreach (var declared in model.Buckets)
        {
            var bucket = stack.OfType("AWS::S3::Bucket").Single(bucket => bucket.Text("BucketName") == $"acinaces-{model.Environment.Name}-{declared.Name}-111122223333");
            Assert.Equal(4, bucket["PublicAccessBlockConfiguration"]!.AsObject().Count(block => block.Value!.GetValue<bool>()));
            Assert.Equal(declared.Key is null ? "AES256" : "aws:kms", bucket.Text("BucketEncryption", "ServerSideEncryptionConfiguration", "0", "ServerSideEncryptionByDefault", "SSEAlgorithm"));
            Assert.Equal("Enabled", bucket.Text("VersioningConfiguration", "Status"));
            Assert.Equal(Days(declared, model.Environment), bucket.Text("LifecycleConfiguration", "Rules", "0", "ExpirationInDays"));
            Assert.Equal(declared.AccessLog is null ? null : "AccessLogs", bucket["LoggingConfiguration", "DestinationBucketName", "Ref"]?.GetValue<string>());
            var policy = stack.OfType("AWS::S3::BucketPolicy").Single(policy => policy["Bucket", "Ref"]!.GetValue<string>() == bucket.LogicalId);
            Assert.Contains(policy["PolicyDocument", "Statement"]!.AsArray(), IsTlsOnly);
        }
    });

    [Fact]
    [Requirement("PLAN-P7")]
    public void Every_secret_has_our_key_and_only_the_readers_it_was_granted_to() => Models.Check(Models.WithSecrets, model =>
    {
        var stack = ModelSynthesis.Stack(model, (scope, context) => new SecretsStack(scope, context));
        foreach (var declared in model.Secrets)
        {
            var secret = stack.OfType("AWS::SecretsManager::Secret").Single(secret => secret.Text("Name") == $"acinaces-{model.Environment.Name}-{declared.Name}");
            Assert.Equal($"{{ssm:/acinaces/{model.Environment.Name}/keys/secrets/arn}}", secret.Text("KmsKeyId"));
            var policy = stack.OfType("AWS::SecretsManager::ResourcePolicy").Single(policy => policy["SecretId", "Ref"]!.GetValue<string>() == secret.LogicalId);
            var statement = Assert.Single(policy["ResourcePolicy", "Statement"]!.AsArray())!;
            var readers = model.Functions.Where(function => function.Grants.OfType<Grant.OnSecret>().Any(grant => grant.Secret.Name == declared.Name))
                .Select(function => $"arn:aws:iam::111122223333:role/acinaces-{model.Environment.Name}-{function.Name}-role").Append("arn:aws:iam::111122223333:root");
            Assert.Equal("Deny", statement["Effect"]!.GetValue<string>());
            Assert.Equal(readers.Order(), statement["Condition"]!["ArnNotEquals"]!["aws:PrincipalArn"]!.AsArray().Select(reader => reader!.GetValue<string>()).Order());
        }
    });

    [Fact]
    [Requirement("PLAN-P10")]
    public void Every_key_is_rotated_has_an_alias_and_lets_nobody_use_all_of_it() => Models.Check(Models.WithKeys, model =>
    {
        var stack = ModelSynthesis.Stack(model, (scope, context) => new KeysStack(scope, context));
        foreach (var declared in model.Keys)
        {
            var alias = stack.OfType("AWS::KMS::Alias").Single(alias => alias.Text("AliasName") == $"alias/acinaces-{model.Environment.Name}-{declared.Name}");
            var key = stack.Find(alias["TargetKeyId", "Ref"]!.GetValue<string>())!;
            Assert.True(key.IsOn("EnableKeyRotation"));
            Assert.True(key.IsRetained);
            var statements = key["KeyPolicy", "Statement"]!.AsArray();
            Assert.Equal(1 + declared.ServicePrincipals.Count, statements.Count);
            Assert.All(statements.SelectMany(statement => statement!["Action"]!.AsArray()), action => Assert.DoesNotContain("*", action!.GetValue<string>(), StringComparison.Ordinal));
            Assert.All(statements.Where(statement => statement!["Principal"]!["Service"] is not null), statement => Assert.NotNull(statement!["Condition"]));
        }
    });

    private static string Schema(KeyAttribute partition, KeyAttribute? sort) => sort is null ? $"{partition.Name}:HASH" : $"{partition.Name}:HASH {sort.Name}:RANGE";

    private static string Schema(JsonNode? schema) => string.Join(' ', schema!.AsArray().Select(key => $"{key!["AttributeName"]}:{key["KeyType"]}"));

    private static string? Days(Bucket bucket, EnvironmentSettings environment) => bucket.Lifetime switch
    {
        BucketLifetime.AuditRecords => environment.Name == "production" ? "2555" : "90",
        BucketLifetime.Logs => environment.Name == "production" ? "90" : "30",
        _ => null,
    };

    private static bool IsTlsOnly(JsonNode? statement) =>
        statement!["Effect"]!.GetValue<string>() == "Deny" && statement["Condition"]?["Bool"]?["aws:SecureTransport"]?.GetValue<string>() == "false";
}
