using System.Text;
using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>
/// What UpdateItem counts an update expression for: not the item it makes, but what it writes, with so many bytes for each kind
/// of clause and operand. The figures are measured ones; the documentation has none.
/// </summary>
internal sealed class UpdateCharge(ExpressionScope scope)
{
    private const int Update = 3;
    private const int Write = 19;
    private const int Removal = 1;
    private const int TargetStep = 4;
    private const int Path = 1;
    private const int PathStep = 14;
    private const int Plus = 34;
    private const int Minus = 37;
    private const int Join = 37;
    private const int Default = 39;

    /// <param name="actions">The clauses.</param>
    /// <param name="paths">Where each writes.</param>
    /// <param name="item">As it is before. Absent: there is none.</param>
    public long Of(IReadOnlyList<UpdateAction> actions, IReadOnlyList<ResolvedPath> paths, AttributeMap? item)
    {
        long charge = Update;
        for (var i = 0; i < actions.Count; i++)
        {
            charge += OfTarget(paths[i]) + actions[i] switch
            {
                UpdateAction.Set set => Write + Of(set.Value),
                UpdateAction.Add add => Write + Added(item is null ? null : paths[i].Find(item), scope.Value(add.Value.Placeholder)),
                _ => Removal,
            };
        }
        return charge;
    }

    private long Of(Operand operand) => operand switch
    {
        Operand.Value value => scope.Value(value.Placeholder).SizeInBytes,
        Operand.Path path => OfPath(path.Document),
        Operand.Sum sum => Plus + Of(sum.Left) + Of(sum.Right),
        Operand.Difference difference => Minus + Of(difference.Left) + Of(difference.Right),
        Operand.ListAppend append => Join + Of(append.First) + Of(append.Second),
        Operand.IfNotExists ifNotExists => Default + OfPath(ifNotExists.Document) + Of(ifNotExists.Otherwise),
        _ => 0,
    };

    private long OfPath(DocumentPath path)
    {
        long charge = Path;
        foreach (var element in path.Resolve(scope).Elements)
            charge += PathStep + BytesOf(element);
        return charge;
    }

    private static long OfTarget(ResolvedPath path)
    {
        long charge = -TargetStep;
        foreach (var element in path.Elements)
            charge += TargetStep + BytesOf(element);
        return charge;
    }

    // A set only grows by the elements that it did not have.
    private static long Added(AttributeValue? present, AttributeValue added) =>
        present is null || present.Type != added.Type || !added.IsSet ? added.SizeInBytes : SetArithmetic.Subtract(added, present)?.SizeInBytes ?? 0;

    private static int BytesOf(PathElement element)
    {
        if (element.Name is not null)
            return Encoding.UTF8.GetByteCount(element.Name);
        var digits = 1;
        for (var rest = element.Index; rest >= 10; rest /= 10)
            digits++;
        return digits;
    }
}
