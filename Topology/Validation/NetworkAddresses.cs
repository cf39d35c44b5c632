using System.Net;
using Acinaces.Topology.Model;

namespace Acinaces.Topology.Validation;

/// <summary>Subnets lie in their network beside each other, in zones of their own, and there is a gateway for all or one for each.</summary>
public sealed class NetworkAddresses : ITopologyRule
{
    // What AWS takes as a network or a subnet.
    private const int LongestPrefix = 28;
    private const int ShortestPrefix = 16;

    public IEnumerable<string> Faults(TopologyModel topology) => topology.Environment.Network is { } network
        ? Faults(network).Select(fault => $"Environment \"{topology.Environment.Name}\": {fault}")
        : [];

    private static IEnumerable<string> Faults(NetworkSettings network)
    {
        if (network.Zones.Select(zone => zone.Zone).Distinct().Count() != network.Zones.Count)
            yield return "two subnets of one kind stand in one zone.";
        if (network.Gateways != 1 && network.Gateways != network.Zones.Count)
            yield return $"{network.Gateways} gateways for {network.Zones.Count} zones; there is one for all, or one for each.";
        string[] subnets = [.. network.Zones.SelectMany(zone => new[] { zone.Public, zone.Private })];
        var illegal = subnets.Prepend(network.Addresses).Where(block => Block(block) is null).ToArray();
        foreach (var block in illegal)
            yield return $"\"{block}\" is no block of /{ShortestPrefix} to /{LongestPrefix} that begins at its first address.";
        if (illegal.Length > 0)
            yield break;
        var all = Block(network.Addresses)!.Value;
        foreach (var outside in subnets.Where(subnet => !Contains(all, Block(subnet)!.Value)))
            yield return $"subnet {outside} lies outside the network {network.Addresses}.";
        foreach (var (first, second) in subnets.SelectMany((subnet, index) => subnets.Skip(index + 1), (first, second) => (first, second)))
        {
            if (Contains(Block(first)!.Value, Block(second)!.Value) || Contains(Block(second)!.Value, Block(first)!.Value))
                yield return $"subnets {first} and {second} overlap.";
        }
    }

    private static IPNetwork? Block(string text) =>
        // Written back it differs where the address was not the block's first.
        IPNetwork.TryParse(text, out var block) && block.PrefixLength is >= ShortestPrefix and <= LongestPrefix && block.ToString() == text ? block : null;

    // Blocks are powers of two at multiples of their size: they share addresses only where one holds the other.
    private static bool Contains(IPNetwork outer, IPNetwork inner) => outer.PrefixLength <= inner.PrefixLength && outer.Contains(inner.BaseAddress);
}
