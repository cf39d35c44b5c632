namespace Acinaces.Topology.Model;

/// <summary>The network functions and cache stand in.</summary>
/// <param name="Addresses">All of the network's addresses, as a block such as <c>10.0.0.0/16</c>.</param>
/// <param name="Zones">The availability zones and their parts of the addresses.</param>
/// <param name="Gateways">NAT gateways: 1 for all zones together, or one per zone, so that no zone hangs on another.</param>
public sealed record NetworkSettings(string Addresses, IReadOnlyList<ZoneAddresses> Zones, int Gateways);
