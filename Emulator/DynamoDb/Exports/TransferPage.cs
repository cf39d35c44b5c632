namespace Acinaces.Emulator.DynamoDb.Exports;

/// <summary>A page of exports or imports; its token is the ARN of its last one.</summary>
/// <param name="NextToken">Absent on the last page.</param>
internal sealed record TransferPage<T>(IReadOnlyList<T> Items, string? NextToken)
{
    /// <returns>Absent: the token is none.</returns>
    public static TransferPage<T>? Of(List<T> found, Func<T, string> arnOf, string? token, int? size)
    {
        var start = token is null ? 0 : found.FindIndex(each => arnOf(each) == token) + 1;
        if (token is not null && start == 0) return null;
        var page = found.Skip(start).Take(size ?? TransferRules.MostPerPage).ToList();
        return new TransferPage<T>(page, start + page.Count < found.Count ? arnOf(page[^1]) : null);
    }
}
