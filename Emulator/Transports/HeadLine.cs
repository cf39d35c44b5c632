namespace Acinaces.Emulator.Transports;

/// <summary>Where a header line lies in the head of a request, and what it says about how the request is read.</summary>
/// <param name="BodyBytes">The length it declares for the body. Absent: it is another header.</param>
internal readonly record struct HeadLine(int Start, int Length, bool IsHost, int? BodyBytes);
