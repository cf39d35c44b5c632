using Acinaces.Emulator.DynamoDb.Expressions;
using Acinaces.Emulator.DynamoDb.Model;
using Acinaces.Emulator.DynamoDb.Storage;

namespace Acinaces.Emulator.DynamoDb.PartiQl;

/// <summary>A statement as a change of one item.</summary>
/// <param name="Returning">What to answer with. Absent: nothing.</param>
internal sealed record StatementWrite(ItemWrite Write, Returning? Returning)
{
    /// <summary>What an UPDATE touches. Absent for other statements.</summary>
    public PathSelection? Touched { get; init; }

    /// <summary>The item, or the part of it, that the statement answers with, once it has been made.</summary>
    public Item? Returned()
    {
        if (Returning is null)
            return null;
        if (!Returning.Modified)
            return Returning.Old ? Write.Before : Write.After;
        if (Touched is null || (Returning.Old ? Write.BeforeAttributes : Write.AfterAttributes) is not { } attributes)
            return null;
        var touched = Touched.Apply(attributes);
        return touched.Count > 0 ? Item.Encode(touched) : null;
    }
}
