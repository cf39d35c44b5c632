using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Gates.Rules;

/// <summary>Everything that keeps data keeps it encrypted, and says so in the template.</summary>
internal sealed class EncryptionAtRest : ITemplateRule
{
    // Not here: Timestream, which encrypts everything and cannot be told not to.
    private static readonly Dictionary<string, (string Path, string Remedy, Func<TemplateResource, bool> Holds)> Kinds = new(StringComparer.Ordinal)
    {
        ["AWS::Backup::BackupVault"] = ("EncryptionKeyArn", "name the key", resource => resource["EncryptionKeyArn"] is not null),
        ["AWS::DynamoDB::Table"] = ("SSESpecification", "set SSEEnabled", resource => resource.IsOn("SSESpecification", "SSEEnabled")),
        ["AWS::ECR::Repository"] = ("EncryptionConfiguration", "set EncryptionType", resource => resource["EncryptionConfiguration", "EncryptionType"] is not null),
        ["AWS::ElastiCache::ReplicationGroup"] = ("AtRestEncryptionEnabled", "set it", resource => resource.IsOn("AtRestEncryptionEnabled")),
        ["AWS::Logs::LogGroup"] = ("KmsKeyId", "name the key", resource => resource["KmsKeyId"] is not null),
        ["AWS::S3::Bucket"] = ("BucketEncryption", "give it a ServerSideEncryptionByDefault",
            resource => resource["BucketEncryption", "ServerSideEncryptionConfiguration", "0", "ServerSideEncryptionByDefault", "SSEAlgorithm"] is not null),
        ["AWS::SNS::Topic"] = ("KmsMasterKeyId", "name the key", resource => resource["KmsMasterKeyId"] is not null),
        ["AWS::SQS::Queue"] = ("SqsManagedSseEnabled", "set it or name a KmsMasterKeyId", resource => resource.IsOn("SqsManagedSseEnabled") || resource["KmsMasterKeyId"] is not null),
        ["AWS::SecretsManager::Secret"] = ("KmsKeyId", "name the key", resource => resource["KmsKeyId"] is not null),
    };

    public IEnumerable<Finding> Findings(GateInput input) =>
        from resource in input.Assembly.Resources
        where Kinds.ContainsKey(resource.Type)
        let kind = Kinds[resource.Type]
        where !kind.Holds(resource)
        select Finding.On(resource, $"Properties.{kind.Path}", $"{resource.Type} is not encrypted by the template's own words: {kind.Remedy}");
}
