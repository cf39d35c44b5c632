using Acinaces.Topology.Model;

namespace Acinaces.Topology.Derivation;

/// <summary>Which AWS services encrypt with a key on behalf of whoever calls them.</summary>
public static class KeyUse
{
    /// <summary>Names as they stand in front of the region in <c>kms:ViaService</c>, in alphabetical order.</summary>
    public static IReadOnlyList<string> ServicesOf(EncryptionKey key, TopologyModel topology) =>
    [
        .. If("backup", ReferenceEquals(topology.Environment.Backup?.Key, key) || ReferenceEquals(topology.Environment.Backup?.Recovery?.Key, key)),
        .. If("dynamodb", topology.Tables.Count > 0 && ReferenceEquals(topology.Environment.TableKey, key)),
        .. If("s3", topology.Buckets.Any(bucket => ReferenceEquals(bucket.Key, key)) || ReferenceEquals(topology.Environment.Backup?.Recovery?.Key, key)),
        .. If("secretsmanager", topology.Secrets.Any(secret => ReferenceEquals(secret.Key, key)) || topology.SecretPaths.Any(path => ReferenceEquals(path.Key, key))),
        .. If("sns", topology.Topics.Any(topic => ReferenceEquals(topic.Key, key))),
    ];

    private static string[] If(string service, bool used) => used ? [service] : [];
}
