using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>Messages are encrypted wherever they wait.</summary>
public sealed class EncryptedMessages : ITopologyRule
{
    public IEnumerable<string> Faults(TopologyModel topology) =>
    [
        .. topology.Topics.Where(topic => topic.Key is null).Select(topic => $"{topic.Declaration} has no encryption key."),
        .. topology.Queues.Where(queue => !queue.Encrypted).Select(queue => $"{queue.Declaration} is not encrypted."),
    ];
}
