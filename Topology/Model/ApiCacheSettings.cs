namespace Acinaces.Topology.Model;

/// <summary>The gateway's store of answers that are the same for every caller.</summary>
/// <param name="SizeGb">One of the sizes API Gateway offers, in gigabytes.</param>
/// <param name="TimeToLive">How long an answer is given again.</param>
public sealed record ApiCacheSettings(decimal SizeGb, TimeSpan TimeToLive);
