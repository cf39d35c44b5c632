using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>All expressions of one request, checked and bound to its names and values.</summary>
internal sealed class RequestExpressions
{
    /// <summary>Of a request without expressions.</summary>
    public static readonly RequestExpressions None = new();

    public BoundUpdate? Update { get; private set; }

    public BoundCondition? Condition { get; private set; }

    public BoundCondition? KeyCondition { get; private set; }

    public BoundCondition? Filter { get; private set; }

    public PathSelection? Projection { get; private set; }

    /// <param name="layer">In whose words the values are refused.</param>
    /// <param name="texts">Each kind of expression that the operation takes, in the order in which the service checks them, with its text when given; see <see cref="ExpressionUse"/> for what must not be given.</param>
    public static RequestExpressions Bind(
        ExpressionCache cache, RequestLayer layer, Dictionary<string, string>? names, AttributeMap? values, params ReadOnlySpan<(ExpressionKind Kind, string? Text)> texts)
    {
        var any = false;
        foreach (var (_, text) in texts)
            any |= text is not null;
        if (!any)
            return None;
        var scope = new ExpressionScope(names, values, layer);
        var bound = new RequestExpressions();
        foreach (var (kind, text) in texts)
        {
            if (text is not null)
                bound.Add(cache, scope, kind, text);
        }
        scope.RequireAllUsed();
        return bound;
    }

    private void Add(ExpressionCache cache, ExpressionScope scope, ExpressionKind kind, string text)
    {
        switch (kind)
        {
            case ExpressionKind.UpdateExpression: Update = cache.Update(text).Bind(scope); break;
            case ExpressionKind.ConditionExpression: Condition = cache.Condition(text, kind).Bind(scope); break;
            case ExpressionKind.KeyConditionExpression: KeyCondition = cache.Condition(text, kind).Bind(scope); break;
            case ExpressionKind.FilterExpression or ExpressionKind.SearchConditionExpression: Filter = cache.Condition(text, kind).Bind(scope); break;
            default: Projection = cache.Projection(text).Bind(scope); break;
        }
    }
}
