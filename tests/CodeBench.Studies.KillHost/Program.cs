using System.Globalization;
using CodeBench.Studies;
using CodeBench.Studies.KillHost;

// usage: FOLDER WORKERS TRIALS MILLISECONDS
var folder = new StudyFolder(args[0]);
var settings = new StudySettings("kill me", Seed: 5, Trials: Parse(args[2]), Workers: Parse(args[1]));
using var held = folder.Begin("name: kill me\n");
using var stop = StopRequest.Watch(folder.Path, CancellationToken.None);
using var storage = new JournalStorage(folder.JournalPath);
var codec = new JsonTrialCodec<Number, Number>();
var evaluator = new LoggingEvaluator(folder.PathOf("evaluations.log"), Parse(args[3]));
var study = new Study<Number, Number>(settings, storage, codec, new ClimbingSearcher(window: 4), evaluator);
var result = study.Run(stop.Token);
folder.WriteResults(result, codec);
return result.End == StudyEnd.Cancelled ? 130 : 0;

static int Parse(string text) => int.Parse(text, CultureInfo.InvariantCulture);
