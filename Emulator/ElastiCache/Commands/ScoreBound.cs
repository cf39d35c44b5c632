using Acinaces.Emulator.ElastiCache.Protocol;

namespace Acinaces.Emulator.ElastiCache.Commands;

/// <summary>An end of a range of scores, such as <c>5</c>, <c>(5</c> or <c>-inf</c>.</summary>
internal readonly record struct ScoreBound(double Score, bool IsExclusive)
{
    public static ScoreBound Read(ReadOnlySpan<byte> text)
    {
        var isExclusive = !text.IsEmpty && text[0] == '(';
        return CommandArguments.TryDouble(isExclusive ? text[1..] : text, out var score) ? new ScoreBound(score, isExclusive) : throw new RedisError("ERR min or max is not a float");
    }

    public bool IsBelow(double score) => IsExclusive ? Score < score : Score <= score;

    public bool IsAbove(double score) => IsExclusive ? Score > score : Score >= score;
}
