namespace Acinaces.Emulator.DynamoDb.Vectors;

/// <summary>How the nearness of two vectors is measured.</summary>
internal enum DistanceFunction
{
    /// <summary>One minus the cosine of the angle: 0 for the same direction, 2 for the opposite one.</summary>
    Cosine,

    /// <summary>The sum of the products; more is nearer.</summary>
    DotProduct,

    /// <summary>The length of the straight line between them.</summary>
    Euclidean,
}
