using Acinaces.Topology.Model;

namespace Acinaces.Infra.Stacks;

/// <summary>The keys under which stacks tell each other what AWS drew. Every key that one stack reads stands here.</summary>
internal static class Published
{
    public const string NetworkId = "network/id";

    /// <summary>A list: one subnet per zone.</summary>
    public const string PrivateSubnets = "network/private-subnets";

    public const string FunctionSecurityGroup = "network/function-security-group";

    public const string CacheSecurityGroup = "network/cache-security-group";

    /// <summary>The id of the DNS zone, for the global region only; stacks elsewhere name the zone by its name.</summary>
    public const string ZoneId = "dns/zone-id";

    /// <summary>The ARN of the firewall in front of the API.</summary>
    public const string ApiFirewall = "waf/regional-arn";

    public const string UserPoolId = "identity/user-pool-id";

    /// <summary>Tokens carry it as audience.</summary>
    public const string UserPoolClientId = "identity/user-pool-client-id";

    /// <summary>Entered by the operator and published by no stack: a person's number has no place in a repository.</summary>
    public const string AlertPhone = "alerts/phone";

    public static string ArnOf(EncryptionKey key) => $"keys/{key.Name}/arn";

    public static string ArnOf(Secret secret) => $"secrets/{secret.Name}/arn";

    /// <summary>The stream of a table's changes, where something reads them.</summary>
    public static string StreamOf(Table table) => $"tables/{table.Name}/stream";

    public static string HostOf(Cache cache) => $"caches/{cache.Name}/host";

    public static string PortOf(Cache cache) => $"caches/{cache.Name}/port";
}
