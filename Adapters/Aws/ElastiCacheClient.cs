using System.Text;
using System.Xml.Linq;

namespace Acinaces.Adapters.Aws;

/// <summary>Changes the tokens of a replication group. ElastiCache speaks the query protocol: a form goes in, XML comes out.</summary>
public sealed class ElastiCacheClient(AwsClient client)
{
    /// <summary>A group that is not in this state takes no change.</summary>
    public const string Available = "available";

    /// <summary>The group's state, such as <c>available</c> or <c>modifying</c>.</summary>
    public async Task<string> StatusAsync(string group, CancellationToken cancellationToken)
    {
        var answer = await CallAsync("DescribeReplicationGroups", group, "", cancellationToken).ConfigureAwait(false);
        using var stream = new MemoryStream(answer);
        // Nodes have states of their own further down.
        return XDocument.Load(stream).Descendants().FirstOrDefault(element => element.Name.LocalName == "Status" && element.Parent?.Name.LocalName == "ReplicationGroup")?.Value
            ?? throw new AwsServiceException("elasticache", "UnreadableAnswer", 200, "The answer has no status.");
    }

    /// <summary>Has the group take a token beside those it has.</summary>
    public Task AddTokenAsync(string group, string token, CancellationToken cancellationToken) => ModifyAsync(group, token, "ROTATE", cancellationToken);

    /// <summary>Has the group take this token, which it takes already, and no other.</summary>
    public Task KeepOnlyTokenAsync(string group, string token, CancellationToken cancellationToken) => ModifyAsync(group, token, "SET", cancellationToken);

    private Task<byte[]> ModifyAsync(string group, string token, string strategy, CancellationToken cancellationToken) => CallAsync(
        "ModifyReplicationGroup", group, $"&AuthToken={Uri.EscapeDataString(token)}&AuthTokenUpdateStrategy={strategy}&ApplyImmediately=true", cancellationToken);

    private Task<byte[]> CallAsync(string action, string group, string members, CancellationToken cancellationToken) => client.CallAsync(
        action, Encoding.UTF8.GetBytes($"Action={action}&Version=2015-02-02&ReplicationGroupId={Uri.EscapeDataString(group)}{members}"), cancellationToken);
}
