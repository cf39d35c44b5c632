namespace Acinaces.Hosting;

/// <summary>One file of the dashboard's pages.</summary>
/// <param name="ContentType">Such as <c>text/html; charset=utf-8</c>.</param>
/// <param name="Content">The bytes.</param>
/// <param name="IsImmutable">Whether the path changes with the content, so that a browser may keep it.</param>
public sealed record DashboardAsset(string ContentType, ReadOnlyMemory<byte> Content, bool IsImmutable = false);
