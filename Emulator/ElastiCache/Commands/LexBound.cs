namespace Acinaces.Emulator.ElastiCache.Commands;

/// <summary>An end of a range of members: <c>-</c>, <c>+</c>, <c>[a</c> or <c>(a</c>.</summary>
internal sealed record LexBound(byte[]? Member, bool IsExclusive, bool IsHighest)
{
    public static LexBound Read(ReadOnlySpan<byte> text) => text switch
    {
        [(byte)'-'] => new LexBound(null, false, false),
        [(byte)'+'] => new LexBound(null, false, true),
        [(byte)'[', ..] => new LexBound(text[1..].ToArray(), false, false),
        [(byte)'(', ..] => new LexBound(text[1..].ToArray(), true, false),
        _ => throw new RedisError("ERR min or max not valid string range item"),
    };

    public bool IsBelow(byte[] member) => Member is null ? !IsHighest : member.AsSpan().SequenceCompareTo(Member) is var order && (IsExclusive ? order > 0 : order >= 0);

    public bool IsAbove(byte[] member) => Member is null ? IsHighest : member.AsSpan().SequenceCompareTo(Member) is var order && (IsExclusive ? order < 0 : order <= 0);
}
