namespace Acinaces.Topology.Model;

/// <summary>The addresses of one availability zone.</summary>
/// <param name="Zone">The letter behind the region's name.</param>
/// <param name="Public">Block of the subnet that holds nothing but a way out.</param>
/// <param name="Private">Block of the subnet that functions and cache stand in.</param>
public sealed record ZoneAddresses(char Zone, string Public, string Private);
