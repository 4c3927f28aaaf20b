using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using CodeBench.Core;
using CodeBench.Networks;

namespace CodeBench.CnnBench;

/// <summary>
/// Trained weights in a folder: <c>weights.dat</c> (torch state dictionary) and beside it <c>training.json</c> with the recipe, the result
/// and the fingerprint of the network, so that weights are never loaded into another network or trusted when damaged.
/// </summary>
/// <param name="Network">Name of the network.</param>
/// <param name="Fingerprint"><see cref="Networks.Network.Fingerprint"/>.</param>
/// <param name="Dataset">Name of the data set.</param>
/// <param name="Recipe">How it was trained.</param>
/// <param name="Normalisation">What its input images must go through.</param>
/// <param name="TestAccuracy">After training, 0 to 1.</param>
/// <param name="WeightsSha256">Of <c>weights.dat</c>, in hexadecimal.</param>
public sealed record Checkpoint(
    string Network, string Fingerprint, string Dataset, TrainingRecipe Recipe, Normalisation Normalisation, double TestAccuracy, string WeightsSha256)
{
    private const string WeightsFile = "weights.dat";
    private const string RecordFile = "training.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Writes both files, each in one step, the weights first.</summary>
    public static Checkpoint Save(string folder, NetworkModule module, string dataset, TrainingRecipe recipe, Normalisation normalisation, double testAccuracy)
    {
        ArgumentNullException.ThrowIfNull(module);
        using var memory = new MemoryStream();
        module.save(memory);
        var weights = memory.ToArray();
        var checkpoint = new Checkpoint(module.Network.Name, module.Network.Fingerprint, dataset, recipe, normalisation, testAccuracy, Convert.ToHexStringLower(SHA256.HashData(weights)));
        AtomicFile.WriteBytes(Path.Combine(folder, WeightsFile), weights);
        AtomicFile.WriteText(Path.Combine(folder, RecordFile), JsonSerializer.Serialize(checkpoint, Json) + "\n");
        return checkpoint;
    }

    /// <summary>The record of a folder.</summary>
    /// <exception cref="ProblemException">There is none, or it cannot be read.</exception>
    public static Checkpoint Read(string folder)
    {
        var path = Path.Combine(folder, RecordFile);
        if (!File.Exists(path))
            throw new ProblemException("there is no trained network here", $"{RecordFile} is missing", "train one with 'codebench train'", path);
        try
        {
            return JsonSerializer.Deserialize<Checkpoint>(File.ReadAllText(path), Json) ?? throw new JsonException("it is empty");
        }
        catch (JsonException error)
        {
            throw new ProblemException("this record of a training cannot be read", error.Message, "train the network again", path, (int?)error.LineNumber + 1);
        }
    }

    /// <summary>A module of <paramref name="network"/> with the weights of a folder.</summary>
    /// <exception cref="ProblemException">They belong to another network, or are damaged.</exception>
    public static NetworkModule Load(string folder, Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var record = Read(folder);
        var path = Path.Combine(folder, WeightsFile);
        if (record.Fingerprint != network.Fingerprint)
            throw new ProblemException($"these are weights of '{record.Network}', not of '{network.Name}'", "the operators, their order or the input differ", "build the network that was trained", path);
        var weights = File.Exists(path) ? File.ReadAllBytes(path) : [];
        if (Convert.ToHexStringLower(SHA256.HashData(weights)) != record.WeightsSha256)
            throw new ProblemException("the weights are damaged", "their checksum is not the recorded one", "train the network again", path);
        var module = network.ToModule(RandomStream.FromSeed(record.Recipe.Seed));
        using var memory = new MemoryStream(weights);
        module.load(memory);
        return module;
    }
}
