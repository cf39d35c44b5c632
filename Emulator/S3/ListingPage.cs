namespace Acinaces.Emulator.S3;

/// <summary>A page of a listing.</summary>
/// <param name="Last">The last key or common prefix on it: where the next page goes on. Absent when the page is empty.</param>
internal sealed record ListingPage<T>(IReadOnlyList<T> Items, IReadOnlyList<string> CommonPrefixes, bool IsTruncated, string? Last);
