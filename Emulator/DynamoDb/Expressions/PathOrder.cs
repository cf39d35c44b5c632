namespace Acinaces.Emulator.DynamoDb.Expressions;

/// <summary>Orders paths so that the elements of one list stand by index.</summary>
internal static class PathOrder
{
    public static int Compare(ResolvedPath one, ResolvedPath two)
    {
        var common = Math.Min(one.Length, two.Length);
        for (var i = 0; i < common; i++)
        {
            PathElement a = one.Elements[i], b = two.Elements[i];
            var order = string.CompareOrdinal(a.Name, b.Name);
            if (order == 0)
                order = a.Index.CompareTo(b.Index);
            if (order != 0)
                return order;
        }
        return one.Length.CompareTo(two.Length);
    }
}
