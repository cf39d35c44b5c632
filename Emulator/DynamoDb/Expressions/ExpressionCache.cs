using System.Collections.Concurrent;

namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>
/// Parsed expressions by their text. Two generations bound it: when the young one is full it becomes the old one, and what is
/// used again moves back, so what is in steady use stays.
/// </summary>
internal sealed class ExpressionCache
{
    private const int GenerationSize = 1000;

    private volatile ConcurrentDictionary<(ExpressionKind Kind, string Text), object> _young = new();
    private volatile ConcurrentDictionary<(ExpressionKind Kind, string Text), object> _old = new();

    public ParsedCondition Condition(string text, ExpressionKind kind) => (ParsedCondition)Get(kind, text, static key => ConditionParser.Parse(key.Text, key.Kind));

    public ParsedProjection Projection(string text) => (ParsedProjection)Get(ExpressionKind.ProjectionExpression, text, static key => ProjectionParser.Parse(key.Text));

    public ParsedUpdate Update(string text) => (ParsedUpdate)Get(ExpressionKind.UpdateExpression, text, static key => UpdateParser.Parse(key.Text));

    private object Get(ExpressionKind kind, string text, Func<(ExpressionKind Kind, string Text), object> parse)
    {
        var key = (kind, text);
        if (_young.TryGetValue(key, out var parsed))
            return parsed;
        if (!_old.TryGetValue(key, out parsed))
            parsed = parse(key);
        if (_young.Count >= GenerationSize)
        {
            _old = _young;
            _young = new ConcurrentDictionary<(ExpressionKind Kind, string Text), object>();
        }
        _young[key] = parsed;
        return parsed;
    }
}
