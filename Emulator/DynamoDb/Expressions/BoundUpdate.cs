using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>An update with the names and values of one request.</summary>
internal sealed class BoundUpdate(IReadOnlyList<UpdateAction> actions, IReadOnlyList<ResolvedPath> paths, ExpressionScope scope)
{
    /// <summary>What the service says where a present value is of another type than an action needs.</summary>
    public string WrongTypeMessage { get; init; } = "An operand in the update expression has an incorrect data type";

    /// <summary>What the update touches, in the order of the expression.</summary>
    public IReadOnlyList<ResolvedPath> Paths => paths;

    /// <summary>What the update touches, and what it reads to know how.</summary>
    public IEnumerable<ResolvedPath> AllPaths() =>
        paths.Concat(actions.OfType<UpdateAction.Set>().SelectMany(set => Read(set.Value)).Select(path => path.Resolve(scope)));

    /// <summary>Whether it changes an attribute or something within it.</summary>
    public bool Touches(string attribute)
    {
        foreach (var path in paths)
        {
            if (path.Root == attribute)
                return true;
        }
        return false;
    }

    /// <summary>Whether all it does is take away, which makes no item where there is none.</summary>
    public bool OnlyRemoves => actions.Count > 0 && actions.All(action => action is UpdateAction.Remove or UpdateAction.Delete);

    /// <summary>The value that an attribute is set to or that is added to it, where the expression alone tells. Absent otherwise.</summary>
    public AttributeValue? ValueGiven(string attribute)
    {
        for (var i = 0; i < actions.Count; i++)
        {
            if (paths[i].Length != 1 || paths[i].Root != attribute)
                continue;
            if (actions[i] is UpdateAction.Set { Value: Operand.Value value })
                return scope.Value(value.Placeholder);
            if (actions[i] is UpdateAction.Add add)
                return scope.Value(add.Value.Placeholder);
        }
        return null;
    }

    /// <summary>Bytes that the update counts for by itself.</summary>
    /// <param name="item">As it is before. Absent: there is none.</param>
    public long Charge(AttributeMap? item) => new UpdateCharge(scope).Of(actions, paths, item);

    /// <summary>The updated item; the given one stays as it is.</summary>
    /// <exception cref="AwsErrorException">The item does not allow the update.</exception>
    public AttributeMap Apply(AttributeMap item)
    {
        // All right-hand sides see the item as it was before the update.
        var sets = new List<(ResolvedPath Path, AttributeValue? Value)>();
        var removals = new List<ResolvedPath>();
        for (var i = 0; i < actions.Count; i++)
        {
            var path = paths[i];
            switch (actions[i])
            {
                case UpdateAction.Set set:
                    sets.Add((path, Evaluate(set.Value, item)));
                    break;
                case UpdateAction.Add add:
                    sets.Add((path, Add(path.Find(item), scope.Value(add.Value.Placeholder))));
                    break;
                case UpdateAction.Delete delete when path.Find(item) is { } present:
                    if (Subtract(present, scope.Value(delete.Value.Placeholder)) is { } rest)
                        sets.Add((path, rest));
                    else
                        removals.Add(path);
                    break;
                // Where there is no set, nothing is taken away; but what lies around it must exist, as for REMOVE.
                case UpdateAction.Delete or UpdateAction.Remove:
                    removals.Add(path);
                    break;
            }
        }
        return Change(item, sets, removals);
    }

    private static IEnumerable<DocumentPath> Read(Operand operand) => operand switch
    {
        Operand.Path path => [path.Document],
        Operand.IfNotExists ifNotExists => Read(ifNotExists.Otherwise).Prepend(ifNotExists.Document),
        Operand.ListAppend append => Read(append.First).Concat(Read(append.Second)),
        Operand.Sum sum => Read(sum.Left).Concat(Read(sum.Right)),
        Operand.Difference difference => Read(difference.Left).Concat(Read(difference.Right)),
        _ => [],
    };

    private static AttributeMap Change(AttributeMap item, List<(ResolvedPath Path, AttributeValue? Value)> sets, List<ResolvedPath> removals)
    {
        // Indexes mean the list as it was: elements behind its end are appended in their order, and elements go from the last to the first.
        sets.Sort((one, two) => PathOrder.Compare(one.Path, two.Path));
        removals.Sort((one, two) => PathOrder.Compare(two, one));
        var result = new AttributeMap(item);
        foreach (var (path, value) in sets)
            ItemEditor.Set(result, path.Elements, value ?? AttributeValue.Null);
        foreach (var path in removals)
            ItemEditor.Remove(result, path.Elements);
        return result;
    }

    private AttributeValue Evaluate(Operand operand, AttributeMap item) => operand switch
    {
        Operand.Value value => scope.Value(value.Placeholder),
        Operand.Path path => path.Document.Resolve(scope).Find(item)
            ?? throw DynamoDbErrors.Validation("The provided expression refers to an attribute that does not exist in the item"),
        Operand.IfNotExists ifNotExists => ifNotExists.Document.Resolve(scope).Find(item) ?? Evaluate(ifNotExists.Otherwise, item),
        Operand.ListAppend append => Append(Evaluate(append.First, item), Evaluate(append.Second, item)),
        Operand.Sum sum => Sum(Evaluate(sum.Left, item), Evaluate(sum.Right, item), false),
        Operand.Difference difference => Sum(Evaluate(difference.Left, item), Evaluate(difference.Right, item), true),
        _ => throw new InvalidOperationException($"Unknown operand {operand.GetType().Name}."),
    };

    private AttributeValue? Subtract(AttributeValue present, AttributeValue removed) =>
        present.Type == removed.Type ? SetArithmetic.Subtract(present, removed) : throw WrongType();

    private AttributeValue Append(AttributeValue first, AttributeValue second) =>
        first.Type == AttributeType.L && second.Type == AttributeType.L
            ? AttributeValue.ListOf([.. first.List, .. second.List])
            : throw WrongType();

    private AttributeValue Sum(AttributeValue left, AttributeValue right, bool negate)
    {
        if (left.Type != AttributeType.N || right.Type != AttributeType.N)
            throw WrongType();
        return DynamoDbNumber.TryAdd(left.Number, negate ? -right.Number : right.Number, out var sum)
            ? AttributeValue.Of(sum)
            : throw DynamoDbErrors.Validation(DynamoDbMessages.NumberOverflow);
    }

    private AttributeValue Add(AttributeValue? present, AttributeValue added)
    {
        if (present is null)
            return added;
        if (present.Type != added.Type)
            throw WrongType();
        return added.Type switch
        {
            AttributeType.N => Sum(present, added, false),
            // Of the legacy API; an expression that adds a list has been refused before.
            AttributeType.L => Append(present, added),
            _ => SetArithmetic.Join(present, added),
        };
    }

    private AwsErrorException WrongType() => DynamoDbErrors.Validation(WrongTypeMessage);
}
