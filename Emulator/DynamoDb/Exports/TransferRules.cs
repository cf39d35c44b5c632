using Acinaces.Emulator.State;

namespace Acinaces.Emulator.DynamoDb.Exports;

/// <summary>What holds for exports and imports alike.</summary>
internal static class TransferRules
{
    public const int MostPerPage = 25;
    private const int SuffixBytes = 4;

    /// <param name="kind"><c>export</c> or <c>import</c>.</param>
    public static string NewArn(string tableArn, string kind, DateTimeOffset now, IdSource ids) => $"{tableArn}/{kind}/{now.ToUnixTimeMilliseconds():D14}-{Convert.ToHexStringLower(ids.Bytes(SuffixBytes))}";
}
