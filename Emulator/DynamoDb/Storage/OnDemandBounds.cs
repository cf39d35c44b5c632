using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>What the service demands of the owner's bounds of on-demand capacity.</summary>
internal static class OnDemandBounds
{
    /// <summary>In a change, takes a bound away.</summary>
    private const long Unbounded = -1;

    /// <param name="bounds">Absent: none are given.</param>
    /// <param name="onDemand">How the table is paid.</param>
    /// <param name="index">Absent: of the table itself.</param>
    public static void RequireNew(OnDemandThroughput? bounds, bool onDemand, string? index)
    {
        foreach (var (member, bound) in Members(bounds))
        {
            if (!onDemand)
                throw DynamoDbErrors.InvalidParameter($"{member} for OnDemandThroughput{(index is null ? "" : $" for index: {index}")} cannot be specified when table BillingMode is PROVISIONED.");
            if (bound <= 0)
                throw OutOfRange(member, index);
        }
    }

    public static void RequireChange(OnDemandThroughput? bounds, bool onDemand, string? index)
    {
        foreach (var (member, bound) in Members(bounds))
        {
            if (!onDemand)
                throw DynamoDbErrors.InvalidParameter($"{member} for OnDemandThroughput{(index is null ? "" : $" for index : {index}")} cannot be specified when the table BillingMode is PROVISIONED");
            if (bound is 0 or < Unbounded)
                throw OutOfRange(member, index);
        }
    }

    /// <summary>The bounds after a change, member by member. Absent: there are none.</summary>
    public static OnDemandThroughput? Changed(OnDemandThroughput? present, OnDemandThroughput? wanted)
    {
        if (wanted is null)
            return present;
        var merged = new OnDemandThroughput(Merged(present?.MaxReadRequestUnits, wanted.MaxReadRequestUnits), Merged(present?.MaxWriteRequestUnits, wanted.MaxWriteRequestUnits));
        return merged is { MaxReadRequestUnits: null, MaxWriteRequestUnits: null } ? null : merged;
    }

    private static long? Merged(long? present, long? wanted) => wanted switch
    {
        null => present,
        Unbounded => null,
        _ => wanted,
    };

    private static Pipeline.AwsErrorException OutOfRange(string member, string? index) =>
        DynamoDbErrors.InvalidParameter($"Requested {member} for OnDemandThroughput for {(index is null ? "table" : $"index : {index}")} is outside of valid range");

    private static IEnumerable<(string Member, long Bound)> Members(OnDemandThroughput? bounds)
    {
        if (bounds?.MaxReadRequestUnits is { } reads)
            yield return ("MaxReadRequestUnits", reads);
        if (bounds?.MaxWriteRequestUnits is { } writes)
            yield return ("MaxWriteRequestUnits", writes);
    }
}
